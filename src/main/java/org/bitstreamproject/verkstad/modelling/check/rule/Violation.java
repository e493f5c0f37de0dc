// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.rule;

import java.util.List;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/** One place where one rule does not hold: the elements it is about and what its text names. */
public record Violation(List<String> elements, List<String> args) {

    public static Violation of(String element, String... args) {
        return new Violation(List.of(element), List.of(args));
    }

    /** About a relation: told at the relation itself and at where it begins. */
    public static Violation of(Edge edge, String... args) {
        return new Violation(List.of(edge.id(), edge.source()), List.of(args));
    }

    /** One for every node of the type that is wrong, named in the text. */
    public static List<Violation> each(Model model, NodeType type, Predicate<Node> wrong) {
        return model.nodes(type).stream()
                .filter(wrong)
                .map(node -> of(node.id(), named(node)))
                .toList();
    }

    /** One for every relation of the type that is wrong; the text names what it says, else what it joins. */
    public static List<Violation> each(Model model, EdgeType type, Predicate<Edge> wrong) {
        return model.edges(type).stream()
                .filter(wrong)
                .map(edge -> of(edge, named(model, edge)))
                .toList();
    }

    /** One about the whole model, told at the elements given, unless the rule holds. */
    public static List<Violation> unless(boolean holds, List<Node> at, String... args) {
        return holds
                ? List.of()
                : List.of(new Violation(at.stream().map(Node::id).toList(), List.of(args)));
    }

    public static String named(Node node) {
        var said = Said.of(node);
        return said.isBlank() ? node.id() : said;
    }

    public static String named(Model model, Edge edge) {
        var said = Said.of(edge);
        return said.isBlank() ? named(model, edge.source()) + " – " + named(model, edge.target()) : said;
    }

    /** The element with the id, named. */
    public static String named(Model model, String id) {
        return model.node(id).map(Violation::named).orElse(id);
    }
}
