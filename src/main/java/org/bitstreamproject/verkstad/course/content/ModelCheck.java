// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import java.util.HashSet;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** A model of the package hangs together: ids once, and every edge joins two of its nodes. */
final class ModelCheck {
    private ModelCheck() {}

    static void check(Place model) {
        var type = model.maybe("type");
        type.filter(named -> !Vocabulary.MODEL_TYPES.contains(named.text()))
                .ifPresent(named -> named.question(Trouble.of("fault.unknown.model-type", named.text())
                        .or(Nearest.cure(named.text(), Vocabulary.MODEL_TYPES))));
        if (type.isEmpty()) {
            model.question(Trouble.of("fault.missing.type", String.join(", ", new TreeSet<>(Vocabulary.MODEL_TYPES))));
        }
        var nodes = new HashSet<String>();
        model.each("nodes").forEach(node -> once(nodes, node));
        var edges = new HashSet<String>();
        for (var edge : model.each("edges")) {
            once(edges, edge);
            for (var end : new String[] {"source", "target"}) {
                var named = edge.at(end);
                if (!nodes.contains(named.text())) {
                    named.question(
                            Trouble.of("fault.unknown.node", named.text()).or(Nearest.cure(named.text(), nodes)));
                }
            }
        }
    }

    private static void once(HashSet<String> seen, Place element) {
        var id = element.at("id");
        if (!seen.add(id.text())) {
            id.question(Trouble.of("fault.twice.id", id.text()));
        }
    }
}
