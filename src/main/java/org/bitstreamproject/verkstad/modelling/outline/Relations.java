// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** What may stand around a process, and how it may be joined to it. */
public final class Relations {

    private static final Set<EdgeType> AROUND =
            Set.of(EdgeType.INPUT, EdgeType.OUTPUT, EdgeType.SUPPLY, EdgeType.CONTROL, EdgeType.ACHIEVES);

    private Relations() {}

    public static boolean isAround(NodeType type) {
        return type == NodeType.RESOURCE || type == NodeType.RULE || type == NodeType.GOALREF;
    }

    /** The relations this kind of node may have to the process, in the metamodel's order. */
    public static List<EdgeType> possible(NodeType type) {
        var metamodel = Metamodel.of(ModelType.PROCESS);
        return metamodel.edgeTypes().stream()
                .filter(AROUND::contains)
                .filter(edge -> metamodel.sources(edge).contains(type)
                        || metamodel.targets(edge).contains(type))
                .toList();
    }

    static List<Edge> edgesOf(Model model, String nodeId) {
        return model.edges().stream()
                .filter(edge -> AROUND.contains(edge.type()) && edge.touches(nodeId))
                .toList();
    }

    /** Whether a relation leads from the process to what stands around it, and not the other way. */
    static boolean isOutward(String relation) {
        return relation.equals(EdgeType.OUTPUT.name()) || relation.equals(EdgeType.ACHIEVES.name());
    }
}
