// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Who can be reached from whom along the flow. */
final class Flow {

    private final Model model;
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();

    Flow(Model model) {
        this.model = model;
        for (var edge : model.edges(EdgeType.FLOW)) {
            next.computeIfAbsent(edge.source(), id -> new ArrayList<>()).add(edge.target());
            before.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add(edge.source());
        }
    }

    Predicate<Node> reachedFromAStart() {
        var reached = closure("start", next);
        return node -> reached.contains(node.id());
    }

    Predicate<Node> reachingAnEnd() {
        var reaching = closure("end", before);
        return node -> reaching.contains(node.id());
    }

    private Set<String> closure(String eventKind, Map<String, List<String>> neighbours) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        model.nodes(NodeType.EVENT).stream()
                .filter(event -> event.is("kind", eventKind))
                .forEach(event -> open.add(event.id()));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (seen.add(id)) {
                open.addAll(neighbours.getOrDefault(id, List.of()));
            }
        }
        return seen;
    }
}
