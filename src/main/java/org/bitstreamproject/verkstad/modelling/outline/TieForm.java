// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Everything that can be said about one relation.
 *
 * @param fragments frames it may stand in; empty where there are none
 * @param others the relations in whose order it stands, itself left out
 */
public record TieForm(
        Edge edge, Node from, Node to, List<Value> values, List<Node> fragments, List<TypeOutline.Arrow> others) {

    public static TieForm of(Model model, Edge edge) {
        var rules = Metamodel.of(model.type()).props(edge.type());
        var others = TypeOutline.of(model).blocks().stream()
                .flatMap(block -> block.arrows().stream())
                .filter(arrow -> !arrow.edge().equals(edge))
                .toList();
        return new TieForm(
                edge,
                model.node(edge.source()).orElseThrow(),
                model.node(edge.target()).orElseThrow(),
                Value.all(rules, edge.props(), edge.type().name()),
                rules.containsKey("fragment") ? model.nodes(NodeType.FRAGMENT) : List.of(),
                others);
    }
}
