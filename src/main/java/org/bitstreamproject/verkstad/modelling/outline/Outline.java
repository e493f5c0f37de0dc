// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.FlowOrder;

/** A process read as a list, steps in the order of the flow. */
public record Outline(Optional<Node> process, List<Step> steps, List<Node> lanes, List<Neighbour> neighbours) {

    public Outline {
        steps = List.copyOf(steps);
        lanes = List.copyOf(lanes);
        neighbours = List.copyOf(neighbours);
    }

    /** @param number from 1 in the order of the flow */
    public record Step(int number, Node node, Optional<Node> lane, List<Exit> exits) {}

    /** Where a step leads. @param number of the step it leads to */
    public record Exit(Edge edge, Node target, int number) {}

    /** Something around the process. @param relation empty while it has none */
    public record Neighbour(Node node, Optional<EdgeType> relation, Optional<Node> activity) {}

    public static Outline of(Model model) {
        var flow = new FlowOrder(model);
        var numbers = new HashMap<String, Integer>();
        flow.steps().forEach(step -> numbers.put(step.id(), numbers.size() + 1));
        var steps = new ArrayList<Step>();
        for (var node : flow.steps()) {
            var exits = flow.next(node.id()).stream()
                    .map(edge -> exit(model, edge, numbers))
                    .toList();
            steps.add(new Step(steps.size() + 1, node, laneOf(model, node), exits));
        }
        return new Outline(model.process(), steps, model.nodes(NodeType.LANE), neighbours(model));
    }

    private static Exit exit(Model model, Edge edge, Map<String, Integer> numbers) {
        return new Exit(edge, model.node(edge.target()).orElseThrow(), numbers.getOrDefault(edge.target(), 0));
    }

    private static Optional<Node> laneOf(Model model, Node step) {
        return model.incoming(step.id(), EdgeType.PERFORMS).stream()
                .findFirst()
                .flatMap(edge -> model.node(edge.source()));
    }

    private static List<Neighbour> neighbours(Model model) {
        return model.nodes().stream()
                .filter(node -> Relations.isAround(node.type()))
                .map(node -> {
                    var edge = Relations.edgesOf(model, node.id()).stream().findFirst();
                    var inside = edge.flatMap(e -> model.node(e.source().equals(node.id()) ? e.target() : e.source()));
                    return new Neighbour(
                            node, edge.map(Edge::type), inside.filter(other -> other.type() == NodeType.ACTIVITY));
                })
                .toList();
    }
}
