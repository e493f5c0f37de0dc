// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;

/**
 * What happens to each activity of today: kept, simplified, merged, moved, automated or removed, as the future process says.
 *
 * @param rows every activity of today in the order of its flow
 * @param added activities that correspond to none of today's
 */
public record Dispositions(List<Row> rows, List<Node> added) {

    public Dispositions {
        rows = List.copyOf(rows);
        added = List.copyOf(added);
    }

    /** @param outcomes several when an activity is divided; empty when the future process does not mention it */
    public record Row(Node today, List<Outcome> outcomes) {

        public boolean isSaid() {
            return outcomes.stream().anyMatch(outcome -> !outcome.disposition().isEmpty());
        }
    }

    /** @param disposition value of the attribute, empty while it is not said */
    public record Outcome(Node then, String disposition) {}

    public static Dispositions of(Model asIs, Model toBe) {
        var later = toBe.nodes(NodeType.ACTIVITY).stream()
                .collect(Collectors.toMap(Node::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, List<Node>> outcomes = new LinkedHashMap<>();
        var known = new HashSet<String>();
        for (var node : later.values()) {
            for (var earlier : Matching.referred(asIs, node)) {
                outcomes.computeIfAbsent(earlier, id -> new ArrayList<>()).add(node);
                known.add(node.id());
            }
        }
        Matching.byName(asIs, toBe).forEach((earlier, id) -> {
            var node = later.get(id);
            if (node != null && !outcomes.containsKey(earlier)) {
                outcomes.put(earlier, new ArrayList<>(List.of(node)));
                known.add(id);
            }
        });
        var rows = new FlowOrder(asIs)
                .steps().stream()
                        .filter(step -> step.type() == NodeType.ACTIVITY)
                        .map(step -> row(step, outcomes.getOrDefault(step.id(), List.of())))
                        .toList();
        return new Dispositions(
                rows,
                later.values().stream()
                        .filter(node -> !known.contains(node.id()))
                        .toList());
    }

    private static Row row(Node today, List<Node> later) {
        return new Row(
                today,
                later.stream()
                        .map(node -> new Outcome(node, node.prop("disposition").orElse("")))
                        .toList());
    }

    public long notSaid() {
        return rows.stream().filter(row -> !row.isSaid()).count();
    }
}
