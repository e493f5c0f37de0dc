// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** How each kind of element of a goal model hangs on what it serves. */
public final class Upward {

    private Upward() {}

    /** The relation to what stands above; empty for a vision, which is the top. */
    public static Optional<EdgeType> relation(NodeType type) {
        return Optional.ofNullable(
                switch (type) {
                    case GOAL -> EdgeType.CONTRIBUTES_TO;
                    case PROBLEM -> EdgeType.OBSTRUCTS;
                    case CAUSE -> EdgeType.CAUSES;
                    case ACTION -> EdgeType.REMEDIES;
                    case PREREQUISITE -> EdgeType.REQUIRES;
                    default -> null;
                });
    }

    /** What an element of this type may hang on, in the model's order. */
    public static List<Node> possible(Model model, NodeType type) {
        var metamodel = Metamodel.of(ModelType.GOAL);
        return relation(type)
                .map(edge -> model.nodes().stream()
                        .filter(node -> type == NodeType.PREREQUISITE
                                ? metamodel.allows(edge, node.type(), type)
                                : metamodel.allows(edge, type, node.type()))
                        .toList())
                .orElse(List.of());
    }

    /** The edges by which an element hangs on what stands above. */
    static List<Edge> edges(Model model, Node node) {
        return relation(node.type())
                .map(edge -> node.type() == NodeType.PREREQUISITE
                        ? model.incoming(node.id(), edge)
                        : model.outgoing(node.id(), edge))
                .orElse(List.of());
    }

    static String above(Edge edge, Node node) {
        return node.type() == NodeType.PREREQUISITE ? edge.source() : edge.target();
    }

    static void hang(Draft draft, Node node, String above) {
        relation(node.type()).ifPresent(edge -> {
            if (node.type() == NodeType.PREREQUISITE) {
                draft.join(edge, above, node.id());
            } else {
                draft.join(edge, node.id(), above);
            }
        });
    }
}
