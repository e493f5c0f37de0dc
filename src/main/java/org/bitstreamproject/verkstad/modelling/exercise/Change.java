// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/** Small changes of a model, legal or not by its rules, always by its notation. */
final class Change {

    private Change() {}

    static Model node(Model model, String id, UnaryOperator<Node> change) {
        return model.with(
                model.nodes().stream()
                        .map(node -> node.id().equals(id) ? change.apply(node) : node)
                        .toList(),
                model.edges());
    }

    static Model edge(Model model, String id, UnaryOperator<Edge> change) {
        return model.with(
                model.nodes(),
                model.edges().stream()
                        .map(edge -> edge.id().equals(id) ? change.apply(edge) : edge)
                        .toList());
    }

    static Model without(Model model, Predicate<Edge> gone) {
        return model.with(
                model.nodes(), model.edges().stream().filter(gone.negate()).toList());
    }

    static Model withoutNodes(Model model, Predicate<Node> gone) {
        var kept = model.nodes().stream().filter(gone.negate()).toList();
        var ids = kept.stream().map(Node::id).collect(Collectors.toSet());
        return model.with(
                kept,
                model.edges().stream()
                        .filter(edge -> ids.contains(edge.source()) && ids.contains(edge.target()))
                        .toList());
    }

    /** Without any relation of this type, and without the elements only it held to the rest. */
    static Model withoutAny(Model model, EdgeType type) {
        var ends = model.edges(type).stream()
                .flatMap(edge -> Stream.of(edge.source(), edge.target()))
                .collect(Collectors.toSet());
        var rest = without(model, edge -> edge.type() == type);
        return withoutNodes(rest, node -> ends.contains(node.id()) && isAlone(rest, node.id()));
    }

    /** After the last of its kind: nothing about its place says that it was put in. */
    static Model with(Model model, Node added) {
        var nodes = new ArrayList<>(model.nodes());
        int last = IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).type() == added.type())
                .max()
                .orElse(nodes.size() - 1);
        nodes.add(last + 1, added);
        return model.with(nodes, model.edges());
    }

    private static boolean isAlone(Model model, String id) {
        return model.edges().stream().noneMatch(edge -> edge.touches(id));
    }

    /** Says nothing any more, in its label and in the attribute that may hold the same. */
    static Edge silent(Edge edge, Set<String> attributes) {
        var silent = edge.labelled("");
        for (var attribute : attributes) {
            silent = silent.with(attribute, "");
        }
        return silent;
    }
}
