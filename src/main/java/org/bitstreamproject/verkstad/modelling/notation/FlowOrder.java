// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;

/**
 * The steps of a process in the order one reads them: from the start, each branch to its end before the next, a step
 * never before what leads to it. Flows that lead back are told apart. Deterministic: ties follow the writer's order.
 */
public final class FlowOrder {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Edge>> next = new HashMap<>();
    private final Map<String, Integer> waitingFor = new HashMap<>();
    private final Set<String> backward = new HashSet<>();
    private final List<Node> steps = new ArrayList<>();

    public FlowOrder(Model model) {
        for (var node : model.nodes()) {
            if (node.type().isStep()) {
                nodes.put(node.id(), node);
                next.put(node.id(), new ArrayList<>());
            }
        }
        model.edges(EdgeType.FLOW)
                .forEach(edge -> next.computeIfAbsent(edge.source(), id -> new ArrayList<>())
                        .add(edge));
        var roots = roots();
        findBackward(roots);
        sort(roots);
    }

    public List<Node> steps() {
        return List.copyOf(steps);
    }

    /** True when the flow leads to a step that was read before, as a return for completion does. */
    public boolean isBackward(Edge flow) {
        return backward.contains(flow.id());
    }

    public List<Edge> next(String stepId) {
        return List.copyOf(next.getOrDefault(stepId, List.of()));
    }

    /** Where reading may begin: starts, then what nothing leads to, then the rest for the sake of pure circles. */
    private List<Node> roots() {
        var led = new HashSet<String>();
        next.values().forEach(edges -> edges.forEach(edge -> led.add(edge.target())));
        var roots = new ArrayList<Node>();
        nodes.values().stream().filter(node -> node.is("kind", "start")).forEach(roots::add);
        nodes.values().stream()
                .filter(node -> !node.is("kind", "start") && !led.contains(node.id()))
                .forEach(roots::add);
        nodes.values().stream().filter(node -> !roots.contains(node)).forEach(roots::add);
        return roots;
    }

    private void findBackward(List<Node> roots) {
        var done = new HashSet<String>();
        var onTheWay = new HashSet<String>();
        for (var root : roots) {
            if (!done.contains(root.id())) {
                walk(root.id(), done, onTheWay);
            }
        }
    }

    private void walk(String root, Set<String> done, Set<String> onTheWay) {
        var path = new ArrayDeque<String>();
        var exits = new HashMap<String, Iterator<Edge>>();
        enter(root, path, exits, onTheWay);
        while (!path.isEmpty()) {
            var id = path.getLast();
            var left = exits.get(id);
            if (left == null || !left.hasNext()) {
                path.removeLast();
                onTheWay.remove(id);
                done.add(id);
                continue;
            }
            var edge = left.next();
            if (onTheWay.contains(edge.target())) {
                backward.add(edge.id());
            } else if (!done.contains(edge.target())) {
                enter(edge.target(), path, exits, onTheWay);
            }
        }
    }

    private void enter(String id, Deque<String> path, Map<String, Iterator<Edge>> exits, Set<String> onTheWay) {
        path.addLast(id);
        onTheWay.add(id);
        exits.put(id, next.getOrDefault(id, List.of()).iterator());
    }

    private void sort(List<Node> roots) {
        next.values()
                .forEach(edges -> edges.stream()
                        .filter(edge -> !isBackward(edge))
                        .forEach(edge -> waitingFor.merge(edge.target(), 1, Integer::sum)));
        for (var root : roots) {
            if (waitingFor.getOrDefault(root.id(), 0) == 0) {
                readFrom(root);
            }
        }
    }

    private void readFrom(Node root) {
        var open = new ArrayDeque<Node>();
        open.push(root);
        while (!open.isEmpty()) {
            var node = open.pop();
            waitingFor.put(node.id(), -1);
            steps.add(node);
            var ready = new ArrayList<Node>();
            for (var edge : next.getOrDefault(node.id(), List.of())) {
                if (!isBackward(edge) && waitingFor.merge(edge.target(), -1, Integer::sum) == 0) {
                    ready.add(0, nodes.get(edge.target()));
                }
            }
            ready.forEach(open::push);
        }
    }
}
