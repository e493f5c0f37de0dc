// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * What stands around a process: goals and control above, input left, output right, supply below. Something with two
 * relations is drawn twice, at both places; something with none stands below, or above if it is a goal or a rule.
 */
final class Surroundings {

    enum Side {
        ABOVE,
        LEFT,
        RIGHT,
        BELOW
    }

    /** One box to draw, and the relation that puts it there; {@code activity} when it concerns only that one. */
    record Neighbour(Node node, Optional<Edge> edge, Optional<Node> activity) {}

    private final Map<Side, List<Neighbour>> sides = new EnumMap<>(Side.class);

    Surroundings(Model model) {
        for (var side : Side.values()) {
            sides.put(side, new ArrayList<>());
        }
        var drawn = new HashSet<String>();
        // goals first, so that they stand before the rules
        for (var type :
                List.of(EdgeType.ACHIEVES, EdgeType.CONTROL, EdgeType.INPUT, EdgeType.OUTPUT, EdgeType.SUPPLY)) {
            for (var edge : model.edges(type)) {
                boolean outward = type == EdgeType.ACHIEVES || type == EdgeType.OUTPUT;
                var outside =
                        model.node(outward ? edge.target() : edge.source()).orElseThrow();
                var inside = model.node(outward ? edge.source() : edge.target()).orElseThrow();
                drawn.add(outside.id());
                on(side(type))
                        .add(new Neighbour(
                                outside,
                                Optional.of(edge),
                                Optional.of(inside).filter(node -> node.type() == NodeType.ACTIVITY)));
            }
        }
        for (var node : model.nodes()) {
            boolean above = node.type() == NodeType.GOALREF || node.type() == NodeType.RULE;
            if ((above || node.type() == NodeType.RESOURCE) && !drawn.contains(node.id())) {
                on(above ? Side.ABOVE : Side.BELOW).add(new Neighbour(node, Optional.empty(), Optional.empty()));
            }
        }
    }

    List<Neighbour> on(Side side) {
        return sides.computeIfAbsent(side, any -> new ArrayList<>());
    }

    private static Side side(EdgeType type) {
        return switch (type) {
            case INPUT -> Side.LEFT;
            case OUTPUT -> Side.RIGHT;
            case SUPPLY -> Side.BELOW;
            default -> Side.ABOVE;
        };
    }
}
