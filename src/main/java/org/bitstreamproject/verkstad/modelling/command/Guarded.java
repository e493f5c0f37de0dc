// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        var nodes = new HashSet<>(after.nodes());
        before.nodes().stream()
                .filter(node -> given.contains(node.id()) && !nodes.contains(node))
                .forEach(node -> touched.add(node.id()));
        var edges = new HashSet<>(after.edges());
        before.edges().stream()
                .filter(edge -> given.contains(edge.id()) && !edges.contains(edge))
                .forEach(edge -> touched.add(edge.id()));
        if (touched.isEmpty()) {
            outOfOrder(nodes(before), nodes(after)).forEach(touched::add);
            outOfOrder(edges(before), edges(after)).forEach(touched::add);
        }
        if (!touched.isEmpty()) {
            var names = names(before);
            throw new NotAModel(touched.stream()
                    .map(id -> Fault.of("id", "locked", names.getOrDefault(id, id), id))
                    .toList());
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
        var known = Set.copyOf(before);
        var still = after.stream().filter(known::contains).toList();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(still.get(i))) {
                return Stream.of(still.get(i));
            }
        }
        return Stream.empty();
    }

    /** By id. What a relation has no words of its own for, its ends say. */
    private static Map<String, String> names(Model model) {
        var names = new HashMap<String, String>();
        model.nodes().forEach(node -> names.put(node.id(), Said.of(node)));
        for (var edge : model.edges()) {
            var said = Said.of(edge);
            var ends = names.getOrDefault(edge.source(), "") + " → " + names.getOrDefault(edge.target(), "");
            names.put(edge.id(), said.isBlank() ? ends : said);
        }
        return names;
    }
}
