// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.goal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Which goal contributes to which: how deep it goes, and who supports himself in the end. */
final class Hierarchy {

    private final Map<String, List<String>> higher = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> inACircle = new HashSet<>();

    Hierarchy(Model model) {
        var lower = new HashMap<String, List<String>>();
        for (var edge : model.edges(EdgeType.CONTRIBUTES_TO)) {
            higher.computeIfAbsent(edge.source(), id -> new ArrayList<>()).add(edge.target());
            lower.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add(edge.source());
        }
        layer(model, lower);
        for (var goal : model.nodes(NodeType.GOAL)) {
            if (!depths.containsKey(goal.id()) && reachesItself(goal)) {
                inACircle.add(goal.id());
            }
        }
    }

    boolean isInACircle(String id) {
        return inACircle.contains(id);
    }

    /** Length of the longest chain from the top, the top counted. */
    int levels() {
        return depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Kahn's order from the top: what never loses its last higher goal stands in a circle or below one. */
    private void layer(Model model, Map<String, List<String>> lower) {
        var waiting = new HashMap<String, Integer>();
        var open = new ArrayDeque<String>();
        for (var node : model.nodes()) {
            if (node.type() == NodeType.GOAL || node.type() == NodeType.VISION) {
                int above = higher.getOrDefault(node.id(), List.of()).size();
                waiting.put(node.id(), above);
                if (above == 0) {
                    open.add(node.id());
                    depths.put(node.id(), 1);
                }
            }
        }
        var depth = new HashMap<>(depths);
        while (!open.isEmpty()) {
            var id = open.remove();
            int below = depth.getOrDefault(id, 1) + 1;
            depths.put(id, below - 1);
            for (var child : lower.getOrDefault(id, List.of())) {
                depth.merge(child, below, Math::max);
                if (waiting.merge(child, -1, Integer::sum) == 0) {
                    open.add(child);
                }
            }
        }
    }

    private boolean reachesItself(Node goal) {
        return isAbove(goal.id(), goal.id());
    }

    /** Whether {@code lower} contributes to {@code upper}, by way of others or not. */
    boolean isAbove(String upper, String lower) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(higher.getOrDefault(lower, List.of()));
        while (!open.isEmpty()) {
            var id = open.remove();
            if (id.equals(upper)) {
                return true;
            }
            if (seen.add(id)) {
                open.addAll(higher.getOrDefault(id, List.of()));
            }
        }
        return false;
    }
}
