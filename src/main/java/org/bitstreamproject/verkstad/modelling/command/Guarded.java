// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/**
 * What is given in a model, such as by an exercise, stays as it is, whatever way somebody changes the rest: no word, attribute
 * or end of it becomes another, none of it goes, and its parts keep their order among themselves. Others may be joined to it,
 * and where a hand puts it in the drawing says nothing.
 */
public final class Guarded {

    private final Set<String> given;

    /** @param given ids of elements and relations; those the model does not have are nobody's concern */
    public Guarded(Set<String> given) {
        this.given = Set.copyOf(given);
    }

    /** @throws NotAModel with a fault for each part that would be another: its name, and its id */
    public void check(Model before, Model after) {
        if (given.isEmpty() || before.equals(after)) {
            return;
        }
        var touched = new LinkedHashSet<String>();
        before.nodes().stream()
                .filter(node -> given.contains(node.id()) && !after.nodes().contains(node))
                .forEach(node -> touched.add(node.id()));
        before.edges().stream()
                .filter(edge -> given.contains(edge.id()) && !after.edges().contains(edge))
                .forEach(edge -> touched.add(edge.id()));
        if (touched.isEmpty()) {
            outOfOrder(nodes(before), nodes(after)).forEach(touched::add);
            outOfOrder(edges(before), edges(after)).forEach(touched::add);
        }
        var faults = touched.stream()
                .map(id -> Fault.of("id", "locked", name(before, id), id))
                .toList();
        if (!faults.isEmpty()) {
            throw new NotAModel(faults);
        }
    }

    private List<String> nodes(Model model) {
        return model.nodes().stream().map(Node::id).filter(given::contains).toList();
    }

    private List<String> edges(Model model) {
        return model.edges().stream().map(Edge::id).filter(given::contains).toList();
    }

    /** The first that does not stand where it stood among them. What came back, as by taking something back, is no offence. */
    private static Stream<String> outOfOrder(List<String> before, List<String> after) {
        var still = after.stream().filter(before::contains).toList();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(still.get(i))) {
                return Stream.of(still.get(i));
            }
        }
        return Stream.empty();
    }

    /** What a relation has no words of its own for, its ends say. */
    private static String name(Model model, String id) {
        return model.node(id)
                .map(Said::of)
                .or(() -> model.edge(id).map(edge -> name(model, edge)))
                .orElse(id);
    }

    private static String name(Model model, Edge edge) {
        var said = Said.of(edge);
        return said.isBlank() ? end(model, edge.source()) + " → " + end(model, edge.target()) : said;
    }

    private static String end(Model model, String id) {
        return model.node(id).map(Said::of).orElse("");
    }
}
