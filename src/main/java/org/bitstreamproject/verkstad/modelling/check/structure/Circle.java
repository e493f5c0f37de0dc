// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;

/** Finds a circle along relations of one type. */
final class Circle {

    private final Map<String, List<String>> next = new LinkedHashMap<>();

    Circle(Model model, EdgeType type) {
        model.edges(type)
                .forEach(edge -> next.computeIfAbsent(edge.source(), id -> new ArrayList<>())
                        .add(edge.target()));
    }

    /** Ids of one circle in order, empty when there is none. Walks without recursion: a chain may be long. */
    List<String> any() {
        var finished = new HashSet<String>();
        for (var start : next.keySet()) {
            var path = new ArrayList<String>();
            var onPath = new HashSet<String>();
            var open = new ArrayDeque<Iterator<String>>();
            path.add(start);
            onPath.add(start);
            open.push(next.getOrDefault(start, List.of()).iterator());
            while (!open.isEmpty() && !finished.contains(start)) {
                if (!open.element().hasNext()) {
                    open.pop();
                    var done = path.remove(path.size() - 1);
                    onPath.remove(done);
                    finished.add(done);
                    continue;
                }
                var id = open.element().next();
                if (onPath.contains(id)) {
                    return List.copyOf(path.subList(path.indexOf(id), path.size()));
                }
                if (!finished.contains(id)) {
                    path.add(id);
                    onPath.add(id);
                    open.push(next.getOrDefault(id, List.of()).iterator());
                }
            }
        }
        return List.of();
    }
}
