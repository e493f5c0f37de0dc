// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often a case comes to each step on average, returns counted: the solution of v = start + shares × v. Solved circle by
 * circle in the order of the flow, so that a long process without circles costs no more than reading it.
 */
final class Visits {

    /** Steps in one circle; more would take longer than a reader waits, and nobody can read such a model. */
    private static final int LARGEST_CIRCLE = 400;

    private final FlowShares shares;
    private final Map<String, Double> expected = new LinkedHashMap<>();
    private final List<String> endless = new ArrayList<>();
    private boolean tangled;

    Visits(FlowShares shares) {
        this.shares = shares;
        var reached = reached();
        endless.addAll(withoutEnd(reached));
        if (endless.isEmpty()) {
            solve(circles(reached));
        }
    }

    /** By step, only those that cases come to. */
    Map<String, Double> expected() {
        return expected;
    }

    /** Steps from which no way leads out. */
    List<String> endless() {
        return endless;
    }

    boolean isTangled() {
        return tangled;
    }

    private Set<String> reached() {
        var seen = new LinkedHashSet<>(shares.begin().keySet());
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (var way : shares.from(open.poll())) {
                if (seen.add(way.to())) {
                    open.add(way.to());
                }
            }
        }
        return seen;
    }

    private List<String> withoutEnd(Set<String> reached) {
        var before = new HashMap<String, List<String>>();
        var open = new ArrayDeque<String>();
        for (var step : reached) {
            if (shares.from(step).isEmpty()) {
                open.add(step);
            }
            shares.from(step)
                    .forEach(way -> before.computeIfAbsent(way.to(), id -> new ArrayList<>())
                            .add(step));
        }
        var ending = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (var step : before.getOrDefault(open.poll(), List.of())) {
                if (ending.add(step)) {
                    open.add(step);
                }
            }
        }
        return reached.stream().filter(step -> !ending.contains(step)).toList();
    }

    /** Steps that lead to one another, each group after those that lead to it (Kosaraju, without recursion). */
    private List<List<String>> circles(Set<String> reached) {
        var finished = new ArrayList<String>();
        var seen = new HashSet<String>();
        var before = new HashMap<String, List<String>>();
        for (var root : reached) {
            shares.from(root)
                    .forEach(way -> before.computeIfAbsent(way.to(), id -> new ArrayList<>())
                            .add(root));
            finish(root, seen, finished);
        }
        Collections.reverse(finished);
        var groups = new ArrayList<List<String>>();
        var placed = new HashSet<String>();
        for (var root : finished) {
            if (placed.add(root)) {
                var group = new ArrayList<>(List.of(root));
                for (int i = 0; i < group.size(); i++) {
                    for (var step : before.getOrDefault(group.get(i), List.of())) {
                        if (placed.add(step)) {
                            group.add(step);
                        }
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private void finish(String root, Set<String> seen, List<String> finished) {
        if (!seen.add(root)) {
            return;
        }
        var path = new ArrayDeque<String>(List.of(root));
        var next = new HashMap<String, Integer>();
        while (!path.isEmpty()) {
            var step = path.getLast();
            var ways = shares.from(step);
            int at = next.merge(step, 1, Integer::sum) - 1;
            if (at >= ways.size()) {
                finished.add(path.removeLast());
            } else if (seen.add(ways.get(at).to())) {
                path.addLast(ways.get(at).to());
            }
        }
    }

    private void solve(List<List<String>> groups) {
        var coming = new HashMap<>(shares.begin());
        for (var group : groups) {
            if (group.size() > LARGEST_CIRCLE) {
                tangled = true;
                expected.clear();
                return;
            }
            var found = solve(group, coming);
            var inside = Set.copyOf(group);
            for (int i = 0; i < group.size(); i++) {
                double visits = found[i];
                expected.put(group.get(i), visits);
                for (var way : shares.from(group.get(i))) {
                    if (!inside.contains(way.to())) {
                        coming.merge(way.to(), visits * way.share(), Double::sum);
                    }
                }
            }
        }
    }

    /** Elimination with the largest pivot; the circle has a way out, so there is a solution. */
    private double[] solve(List<String> group, Map<String, Double> coming) {
        int size = group.size();
        var places = new HashMap<String, Integer>();
        group.forEach(step -> places.put(step, places.size()));
        var rows = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            rows[i][i] += 1;
            rows[i][size] = coming.getOrDefault(group.get(i), 0.0);
            for (var way : shares.from(group.get(i))) {
                var to = places.get(way.to());
                if (to != null) {
                    rows[to][i] -= way.share();
                }
            }
        }
        return LinearSystem.solve(rows);
    }
}
