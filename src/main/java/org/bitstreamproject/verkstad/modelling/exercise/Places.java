// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Finding;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/**
 * Where in a model something may be wrong, by names a reader knows from its picture.
 *
 * @param elements in the model's order
 * @param relations those that rules speak about; in a process they are part of what they lead from
 */
public record Places(List<Option> elements, List<Option> relations) {

    /** The model as a whole. */
    public static final String WHOLE = "*";

    private static final Set<EdgeType> TELLING = EnumSet.of(EdgeType.FLOW, EdgeType.ASSOC, EdgeType.MESSAGE);

    /** @param id of an element or relation */
    public record Option(String id, String name) {}

    public Places {
        elements = List.copyOf(elements);
        relations = List.copyOf(relations);
    }

    static Places of(Model model, Words words) {
        var elements = model.nodes().stream()
                .filter(node -> node.type() != NodeType.PROCESS)
                .map(node -> new Option(node.id(), name(node, words)))
                .toList();
        var relations = new ArrayList<Option>();
        if (model.type() != ModelType.PROCESS) {
            model.edges().stream()
                    .filter(edge -> TELLING.contains(edge.type()))
                    .forEach(edge -> relations.add(new Option(edge.id(), name(model, edge, words))));
        }
        return new Places(elements, relations);
    }

    boolean has(String id) {
        return id.equals(WHOLE)
                || Stream.concat(elements.stream(), relations.stream())
                        .anyMatch(option -> option.id().equals(id));
    }

    /** Whether somebody who chose this place means the error: what is about all of it is no element's. */
    boolean means(String chosen, Finding error) {
        var named = error.elements().stream().filter(this::has).toList();
        return named.isEmpty() ? chosen.equals(WHOLE) : named.contains(chosen);
    }

    /** What the place is called; several names where an error is at several. */
    public String name(Finding error) {
        return String.join(
                ", ",
                Stream.concat(elements.stream(), relations.stream())
                        .filter(option -> error.isAbout(option.id()))
                        .map(Option::name)
                        .toList());
    }

    /** Empty for the model as a whole. */
    public String name(String id) {
        return Stream.concat(elements.stream(), relations.stream())
                .filter(option -> option.id().equals(id))
                .map(Option::name)
                .findFirst()
                .orElse("");
    }

    private static String name(Node node, Words words) {
        var kind = node.prop("kind").filter(value -> node.type() == NodeType.EVENT);
        var type = words.text(
                "modelling.kind." + node.type() + kind.map(value -> "." + value).orElse(""));
        return type + ": " + named(Said.of(node), words);
    }

    private static String name(Model model, Edge edge, Words words) {
        var ends = model.node(edge.source()).map(Said::of).orElse("")
                + " → "
                + model.node(edge.target()).map(Said::of).orElse("");
        return ends + ": " + named(Said.of(edge), words);
    }

    private static String named(String said, Words words) {
        return said.isBlank() ? words.text("modelling.hunt.unnamed") : said;
    }
}
