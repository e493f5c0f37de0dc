// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** What a picture shows, in a sentence or two, for those who do not see it. */
public final class Description {

    private static final Set<NodeType> HEADINGS =
            EnumSet.of(NodeType.PROCESS, NodeType.VISION, NodeType.FOCUS, NodeType.EFFECT);

    private static final int MOST_NAMES = 12;

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
        var key = "modelling.picture.desc." + model.type();
        return switch (model.type()) {
            case PROCESS ->
                words.text(
                        key,
                        count(NodeType.ACTIVITY),
                        count(NodeType.DECISION),
                        names(NodeType.LANE),
                        events("start"),
                        events("end"));
            case GOAL ->
                words.text(
                        key,
                        count(NodeType.GOAL),
                        count(NodeType.PROBLEM),
                        count(NodeType.CAUSE),
                        count(NodeType.ACTION));
            case CONTEXT ->
                words.text(
                        key, names(NodeType.FOCUS), count(NodeType.ACTOR), names(NodeType.ACTOR), count(EdgeType.FLOW));
            case CONCEPT ->
                words.text(
                        key,
                        count(NodeType.CONCEPT),
                        names(NodeType.CONCEPT),
                        count(EdgeType.ASSOC),
                        count(EdgeType.IS_A),
                        count(EdgeType.PART_OF));
            case SEQUENCE ->
                words.text(
                        key,
                        count(NodeType.PARTICIPANT),
                        names(NodeType.PARTICIPANT),
                        count(EdgeType.MESSAGE),
                        count(NodeType.FRAGMENT));
            case EFFECT ->
                words.text(
                        key,
                        names(NodeType.EFFECT),
                        count(NodeType.GROUP),
                        names(NodeType.GROUP),
                        count(NodeType.USE_GOAL),
                        count(NodeType.MEASURE));
            case ARCHITECTURE ->
                words.text(
                        key,
                        count(NodeType.ACTIVITYREF),
                        count(NodeType.APPLICATION) + count(NodeType.SERVICE),
                        joined(both(NodeType.APPLICATION, NodeType.SERVICE)),
                        names(NodeType.INFO),
                        count(NodeType.BLOCK));
            case STAKEHOLDER ->
                words.text(
                        key,
                        count(NodeType.STAKEHOLDER),
                        joined(strong()),
                        joined(where("attitude", Set.of("1", "2"))),
                        joined(where("attitude", Set.of("-1", "-2"))));
            case BENEFITS ->
                words.text(
                        key,
                        names(NodeType.ENABLER),
                        count(NodeType.CHANGE),
                        names(NodeType.BENEFIT),
                        count(NodeType.DISBENEFIT),
                        names(NodeType.OBJECTIVE));
            case ASSEMBLY_LINE ->
                words.text(
                        key,
                        count(NodeType.STEP),
                        names(NodeType.LINE),
                        count(EdgeType.READS),
                        count(EdgeType.WRITES),
                        names(NodeType.USE_CASE));
            case ORGANISATION ->
                words.text(
                        key,
                        count(NodeType.UNIT),
                        names(NodeType.UNIT),
                        count(NodeType.ROLE),
                        count(NodeType.PROCESSREF));
            case STATE -> words.text(key, count(NodeType.STATE), names(NodeType.STATE), count(EdgeType.TRANSITION));
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

    private int count(EdgeType type) {
        return model.edges(type).size();
    }

    private String names(NodeType type) {
        return joined(model.nodes(type));
    }

    private String events(String kind) {
        return joined(model.nodes(NodeType.EVENT).stream()
                .filter(event -> event.is("kind", kind))
                .toList());
    }

    private List<Node> both(NodeType one, NodeType other) {
        return model.nodes().stream()
                .filter(node -> node.type() == one || node.type() == other)
                .toList();
    }

    /** Those with much influence and much interest. */
    private List<Node> strong() {
        var much = Set.of("4", "5");
        return where("influence", much).stream()
                .filter(node -> node.prop("interest").filter(much::contains).isPresent())
                .toList();
    }

    private List<Node> where(String prop, Set<String> values) {
        return model.nodes().stream()
                .filter(node -> node.prop(prop).filter(values::contains).isPresent())
                .toList();
    }

    /** The first names; a listener to a large model reads the list instead. */
    private static String joined(List<Node> nodes) {
        var names = nodes.stream().map(Said::of).filter(name -> !name.isBlank()).toList();
        if (names.isEmpty()) {
            return "–";
        }
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", …" : "");
    }
}
