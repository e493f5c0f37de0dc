// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** How an element of a tree hangs on the one above it: by an edge towards it, save for what is required. */
public final class Hanging {

    private Hanging() {}

    /** What stands above by this edge. */
    public static String above(Edge edge) {
        return edge.type() == EdgeType.REQUIRES ? edge.source() : edge.target();
    }

    private static String below(Edge edge) {
        return edge.type() == EdgeType.REQUIRES ? edge.target() : edge.source();
    }

    /** Of these edges, the ones by which the element hangs on something. */
    public static List<Edge> edges(ModelType type, Node node, List<Edge> edges) {
        var by = by(type);
        return edges.stream()
                .filter(edge -> by.contains(edge.type()))
                .filter(edge -> below(edge).equals(node.id()) && !above(edge).equals(node.id()))
                .toList();
    }

    /** The relation by which an element of one type can hang on one of another, if there is one. */
    public static Optional<EdgeType> between(ModelType type, NodeType below, NodeType above) {
        var metamodel = Metamodel.of(type);
        return by(type).stream()
                .filter(edge -> edge == EdgeType.REQUIRES
                        ? metamodel.allows(edge, above, below)
                        : metamodel.allows(edge, below, above))
                .findFirst();
    }

    /** Everything an element of this type may hang on, in the model's order. */
    public static List<Node> possible(Model model, NodeType type) {
        return model.nodes().stream()
                .filter(node -> between(model.type(), type, node.type()).isPresent())
                .toList();
    }

    private static Set<EdgeType> by(ModelType type) {
        return Arrangement.of(type).parts().stream()
                .filter(Arrangement.Part::isTree)
                .flatMap(part -> part.relations().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
