// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Which column each node stands in: right of all that leads to it, circles broken where the writer's order closes
 * them. Numbers only, so that it is quick at any size; never recursive, so that it is safe at any depth.
 */
final class Layers {

    /** A relation between two nodes, by number. */
    record Arc(int from, int to, boolean soft) {
        Arc turned() {
            return new Arc(to, from, soft);
        }
    }

    private final int count;
    private final int[] tried;
    private final List<Arc> hard = new ArrayList<>();
    private final List<List<Integer>> next = new ArrayList<>();

    private Layers(int count) {
        this.count = count;
        this.tried = new int[count];
        for (int i = 0; i < count; i++) {
            next.add(new ArrayList<>());
        }
    }

    static int[] of(int count, List<Arc> arcs) {
        var layers = new Layers(count);
        arcs.stream().filter(arc -> !arc.soft() && arc.from() != arc.to()).forEach(layers::add);
        return layers.assign();
    }

    private void add(Arc arc) {
        next.get(arc.from()).add(hard.size());
        hard.add(arc);
    }

    private int[] assign() {
        var forward = withoutCircles();
        var after = new ArrayList<List<Integer>>();
        var waiting = new int[count];
        for (int i = 0; i < count; i++) {
            after.add(new ArrayList<>());
        }
        for (var arc : forward) {
            after.get(arc.from()).add(arc.to());
            waiting[arc.to()]++;
        }
        var source = new boolean[count];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < count; i++) {
            source[i] = waiting[i] == 0;
            if (source[i]) {
                open.add(i);
            }
        }
        var layer = new int[count];
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int to : after.get(at)) {
                layer[to] = Math.max(layer[to], layer[at] + 1);
                if (--waiting[to] == 0) {
                    open.add(to);
                }
            }
        }
        pullToTheirTargets(source, after, layer);
        return layer;
    }

    /** What nothing leads to stands next to what it leads to. */
    private void pullToTheirTargets(boolean[] source, List<List<Integer>> after, int[] layer) {
        for (int i = 0; i < count; i++) {
            if (source[i] && !after.get(i).isEmpty()) {
                layer[i] = after.get(i).stream().mapToInt(to -> layer[to]).min().orElse(1) - 1;
            }
        }
    }

    private List<Arc> withoutCircles() {
        var led = new boolean[count];
        hard.forEach(arc -> led[arc.to()] = true);
        var state = new int[count];
        var turned = new boolean[hard.size()];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < count; i++) {
                if (state[i] == 0 && (pass == 1 || !led[i])) {
                    walk(i, state, turned);
                }
            }
        }
        var forward = new ArrayList<Arc>();
        for (int i = 0; i < hard.size(); i++) {
            forward.add(turned[i] ? hard.get(i).turned() : hard.get(i));
        }
        return forward;
    }

    private void walk(int root, int[] state, boolean[] turned) {
        var path = new ArrayDeque<Integer>();
        path.push(root);
        state[root] = 1;
        while (!path.isEmpty()) {
            int at = path.getFirst();
            if (tried[at] == next.get(at).size()) {
                state[at] = 2;
                path.pop();
                continue;
            }
            int arc = next.get(at).get(tried[at]++);
            int to = hard.get(arc).to();
            if (state[to] == 1) {
                turned[arc] = true;
            } else if (state[to] == 0) {
                state[to] = 1;
                path.push(to);
            }
        }
    }
}
