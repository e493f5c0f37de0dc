// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/** A goal model read as a tree, the vision first, each element below what it serves. */
public record GoalOutline(List<Row> rows) {

    public GoalOutline {
        rows = List.copyOf(rows);
    }

    /**
     * One element.
     *
     * @param depth 0 at the top
     * @param above what it hangs on, the first if there are several
     * @param conflict the goal it is marked as being in conflict with
     */
    public record Row(Node node, int depth, Optional<Node> above, Optional<Node> conflict) {}

    public static GoalOutline of(Model model) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var node : model.nodes()) {
            if (above(model, node).isEmpty()) {
                add(model, node, 0, rows, seen);
            }
        }
        // what supports itself in a circle has no top to hang below
        model.nodes().forEach(node -> add(model, node, 0, rows, seen));
        return new GoalOutline(rows);
    }

    private static void add(Model model, Node node, int depth, List<Row> rows, Set<String> seen) {
        if (!seen.add(node.id())) {
            return;
        }
        rows.add(new Row(node, depth, above(model, node), conflict(model, node)));
        for (var child : model.nodes()) {
            if (above(model, child).filter(node::equals).isPresent()) {
                add(model, child, depth + 1, rows, seen);
            }
        }
    }

    private static Optional<Node> above(Model model, Node node) {
        return Upward.edges(model, node).stream().findFirst().flatMap(edge -> model.node(Upward.above(edge, node)));
    }

    private static Optional<Node> conflict(Model model, Node node) {
        return model.edges(EdgeType.CONFLICTS_WITH).stream()
                .filter(edge -> edge.touches(node.id()))
                .findFirst()
                .flatMap(edge -> model.node(edge.source().equals(node.id()) ? edge.target() : edge.source()));
    }
}
