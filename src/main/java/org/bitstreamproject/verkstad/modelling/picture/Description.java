// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** What a picture shows, in a sentence or two, for those who do not see it. */
public final class Description {

    private static final Set<NodeType> HEADINGS =
            EnumSet.of(NodeType.PROCESS, NodeType.VISION, NodeType.FOCUS, NodeType.EFFECT);

    private final Model model;
    private final Words words;

    Description(Model model, Words words) {
        this.model = model;
        this.words = words;
    }

    String title() {
        var name = heading().map(Node::label).orElse("");
        var key = "modelling.picture.title." + model.type();
        return name.isBlank() ? words.text(key + ".unnamed") : words.text(key, name);
    }

    /** The element that names the whole, where the notation has one. */
    private Optional<Node> heading() {
        return model.nodes().stream()
                .filter(node -> HEADINGS.contains(node.type()))
                .findFirst();
    }

    String text() {
        return switch (model.type()) {
            case PROCESS ->
                words.text(
                        "modelling.picture.desc.PROCESS",
                        count(NodeType.ACTIVITY),
                        count(NodeType.DECISION),
                        names(NodeType.LANE),
                        events("start"),
                        events("end"));
            case GOAL ->
                words.text(
                        "modelling.picture.desc.GOAL",
                        count(NodeType.GOAL),
                        count(NodeType.PROBLEM),
                        count(NodeType.CAUSE),
                        count(NodeType.ACTION));
            default ->
                words.text(
                        "modelling.picture.desc",
                        model.nodes().size(),
                        model.edges().size());
        };
    }

    /** The kind of a node as the reader calls it: an event by its place, a lane or a resource by its kind. */
    public static String kind(Node node, Words words) {
        var key = "modelling.kind." + node.type();
        var kind = node.prop("kind");
        return switch (node.type()) {
            case EVENT, LANE, RESOURCE, ACTOR, PARTICIPANT, FRAGMENT, APPLICATION, STAKEHOLDER, LINE ->
                words.text(kind.map(value -> key + "." + value.toLowerCase(Locale.ROOT))
                        .orElse(key));
            default -> words.text(key);
        };
    }

    private int count(NodeType type) {
        return model.nodes(type).size();
    }

    private String names(NodeType type) {
        return joined(model.nodes(type).stream().map(Node::label).collect(Collectors.joining(", ")));
    }

    private String events(String kind) {
        return joined(model.nodes(NodeType.EVENT).stream()
                .filter(event -> event.is("kind", kind))
                .map(Node::label)
                .collect(Collectors.joining(", ")));
    }

    private static String joined(String names) {
        return names.isBlank() ? "–" : names;
    }
}
