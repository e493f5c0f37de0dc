// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * What an element says of itself: its label, else the attribute in which the course's metamodels keep the same thing
 * (the content of a flow, the term of a concept, the name of an association, the text of a message).
 */
public final class Said {

    private static final Map<NodeType, String> NODES = Map.of(NodeType.CONCEPT, "term", NodeType.FRAGMENT, "guard");
    private static final Map<EdgeType, String> EDGES = Map.of(
            EdgeType.FLOW, "content",
            EdgeType.ASSOC, "name",
            EdgeType.MESSAGE, "text",
            EdgeType.INTEGRATES, "standard",
            EdgeType.TRANSITION, "event");

    private Said() {}

    /** Empty when it says nothing. */
    public static String of(Node node) {
        return of(node.label(), node.props(), NODES.getOrDefault(node.type(), ""));
    }

    /** Empty when it says nothing. */
    public static String of(Edge edge) {
        return of(edge.label(), edge.props(), EDGES.getOrDefault(edge.type(), ""));
    }

    private static String of(String label, Map<String, String> props, String attribute) {
        return label.isBlank() ? props.getOrDefault(attribute, "").strip() : label;
    }
}
