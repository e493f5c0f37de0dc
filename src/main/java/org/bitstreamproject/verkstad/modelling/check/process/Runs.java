// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Activities that the same performer does one straight after the other. */
final class Runs {

    private final Model model;
    private final Map<String, String> performer = new HashMap<>();
    private final Map<String, String> following = new HashMap<>();

    Runs(Model model) {
        this.model = model;
        model.edges(EdgeType.PERFORMS).forEach(edge -> performer.put(edge.target(), edge.source()));
        var out = new HashMap<String, Integer>();
        var in = new HashMap<String, Integer>();
        model.edges(EdgeType.FLOW).forEach(edge -> {
            out.merge(edge.source(), 1, Integer::sum);
            in.merge(edge.target(), 1, Integer::sum);
        });
        model.edges(EdgeType.FLOW).stream()
                .filter(edge -> out.getOrDefault(edge.source(), 0) == 1 && in.getOrDefault(edge.target(), 0) == 1)
                .filter(edge -> performer.containsKey(edge.source())
                        && Objects.equals(performer.get(edge.source()), performer.get(edge.target())))
                .forEach(edge -> following.put(edge.source(), edge.target()));
    }

    /** Each as ids in order, at least {@code least} of them. */
    List<List<String>> longerThan(int least) {
        var followers = Set.copyOf(following.values());
        var runs = new ArrayList<List<String>>();
        for (var activity : model.nodes(NodeType.ACTIVITY)) {
            if (!followers.contains(activity.id())) {
                var run = run(activity.id());
                if (run.size() >= least) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private List<String> run(String first) {
        var run = new ArrayList<String>();
        Optional<String> id = Optional.of(first);
        while (id.isPresent()) {
            run.add(id.get());
            id = Optional.ofNullable(following.get(id.get()));
        }
        return run;
    }
}
