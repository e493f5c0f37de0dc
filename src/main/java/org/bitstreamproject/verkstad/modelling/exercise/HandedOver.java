// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Where a process hands the case from one lane to another; events and decisions on the way belong to nobody. */
final class HandedOver {

    /** @param from id of a lane @param to id of another */
    record Pair(String from, String to) {}

    private HandedOver() {}

    /** Each pair once, in the order of the activities that give. */
    static Set<Pair> in(Model process) {
        var lanes = new HashMap<String, String>();
        process.edges(EdgeType.PERFORMS).forEach(edge -> lanes.putIfAbsent(edge.target(), edge.source()));
        var next = new HashMap<String, List<String>>();
        for (var node : process.nodes()) {
            next.put(
                    node.id(),
                    process.outgoing(node.id(), EdgeType.FLOW).stream()
                            .map(edge -> edge.target())
                            .toList());
        }
        var pairs = new LinkedHashSet<Pair>();
        for (var activity : process.nodes(NodeType.ACTIVITY)) {
            var giver = lanes.get(activity.id());
            for (var taker : followers(activity.id(), next, lanes)) {
                if (giver != null && !giver.equals(taker)) {
                    pairs.add(new Pair(giver, taker));
                }
            }
        }
        return pairs;
    }

    /** Lanes of the activities that come next. */
    private static Set<String> followers(String from, Map<String, List<String>> next, Map<String, String> lanes) {
        var found = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(next.getOrDefault(from, List.of()));
        while (!waiting.isEmpty()) {
            var step = waiting.poll();
            if (!seen.add(step)) {
                continue;
            }
            var lane = lanes.get(step);
            if (lane != null) {
                found.add(lane);
            } else {
                waiting.addAll(next.getOrDefault(step, List.of()));
            }
        }
        return found;
    }
}
