// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Everything that can be said about one relation.
 *
 * @param fragments frames it may stand in; empty where there are none
 * @param others the relations in whose order it stands, itself left out
 * @param kinds what else it can be between the same two
 * @param sources what it may begin at
 * @param targets what it may lead to
 */
public record TieForm(
        Edge edge,
        Node from,
        Node to,
        List<Value> values,
        List<Node> fragments,
        List<TypeOutline.Arrow> others,
        List<EdgeType> kinds,
        List<Node> sources,
        List<Node> targets) {

    public static TieForm of(Model model, Edge edge) {
        var metamodel = Metamodel.of(model.type());
        var rules = metamodel.props(edge.type());
        var from = model.node(edge.source()).orElseThrow();
        var to = model.node(edge.target()).orElseThrow();
        var others = TypeOutline.of(model).blocks().stream()
                .flatMap(block -> block.arrows().stream())
                .filter(arrow -> !arrow.edge().equals(edge))
                .toList();
        return new TieForm(
                edge,
                from,
                to,
                Value.all(rules, edge.props(), edge.type().name()),
                rules.containsKey("fragment") ? model.nodes(NodeType.FRAGMENT) : List.of(),
                others,
                metamodel.edgeTypes().stream()
                        .filter(type -> type != edge.type() && metamodel.allows(type, from.type(), to.type()))
                        .toList(),
                among(model, metamodel.sources(edge.type()), metamodel.loops(edge.type()) ? "" : edge.target()),
                among(model, metamodel.targets(edge.type()), metamodel.loops(edge.type()) ? "" : edge.source()));
    }

    private static List<Node> among(Model model, Set<NodeType> types, String except) {
        return model.nodes().stream()
                .filter(node -> types.contains(node.type()) && !node.id().equals(except))
                .toList();
    }
}
