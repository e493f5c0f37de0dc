// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Everything that can be done with one element.
 *
 * @param values its attributes with what they hold
 * @param inTree whether it is placed by what it hangs on
 * @param above id of what it hangs on, empty for nothing
 * @param possible what it may hang on
 * @param ties every relation it has, in both directions
 * @param offers the relations it may get, each with its targets; empty when there is nothing to join it with
 * @param lanes those it can be moved to, for what stands in a lane
 * @param alike the other elements of its type
 * @param kinds what else it can be made
 */
public record ElementForm(
        Node node,
        List<Value> values,
        boolean inTree,
        String above,
        List<Node> possible,
        List<TypeOutline.Tie> ties,
        List<Offer> offers,
        List<Node> lanes,
        List<Node> alike,
        List<NodeType> kinds) {

    /** A relation it may get. @param turned from the other element to this one */
    public record Offer(EdgeType type, boolean turned, List<Node> others) {

        /** How a form names the choice. */
        public String option(Node other) {
            return type + (turned ? "<" : ">") + other.id();
        }
    }

    public static ElementForm of(Model model, Node node) {
        var metamodel = Metamodel.of(model.type());
        var hanging = Hanging.edges(model.type(), node, model.edges());
        var possible = Hanging.possible(model, node.type()).stream()
                .filter(other -> !other.equals(node))
                .toList();
        var tied = new ArrayList<TypeOutline.Tie>();
        for (var edge : model.edges()) {
            if (edge.source().equals(node.id())) {
                model.node(edge.target()).ifPresent(other -> tied.add(new TypeOutline.Tie(edge, other, true)));
            } else if (edge.target().equals(node.id())) {
                model.node(edge.source()).ifPresent(other -> tied.add(new TypeOutline.Tie(edge, other, false)));
            }
        }
        boolean inTree = Arrangement.of(model.type()).parts().stream()
                .anyMatch(part -> part.isTree() && part.types().contains(node.type()));
        return new ElementForm(
                node,
                Value.all(
                        metamodel.props(node.type()), node.props(), node.type().name()),
                inTree && hasPlaceAbove(model, node),
                hanging.stream().findFirst().map(Hanging::above).orElse(""),
                possible,
                tied,
                offers(model, metamodel, node),
                node.type() == NodeType.ACTIVITY ? model.nodes(NodeType.LANE) : List.of(),
                model.nodes().stream()
                        .filter(other -> other.type() == node.type() && !other.equals(node))
                        .toList(),
                kinds(model, node));
    }

    private static List<NodeType> kinds(Model model, Node node) {
        var metamodel = Metamodel.of(model.type());
        if (metamodel.habits(node.type()).kept()) {
            return List.of();
        }
        return metamodel.nodeTypes().stream()
                .filter(type -> type != node.type())
                .filter(type -> metamodel.most(type) == 0 || model.nodes(type).size() < metamodel.most(type))
                .toList();
    }

    private static boolean hasPlaceAbove(Model model, Node node) {
        return Metamodel.of(model.type()).nodeTypes().stream()
                .anyMatch(
                        type -> Hanging.between(model.type(), node.type(), type).isPresent());
    }

    private static List<Offer> offers(Model model, Metamodel metamodel, Node node) {
        var offers = new ArrayList<Offer>();
        for (var type : metamodel.edgeTypes()) {
            offer(model, node, type, false, offers);
            // between equals the choice of direction is a choice, too
            offer(model, node, type, true, offers);
        }
        return offers;
    }

    private static void offer(Model model, Node node, EdgeType type, boolean turned, List<Offer> offers) {
        var metamodel = Metamodel.of(model.type());
        var others = model.nodes().stream()
                .filter(other -> turned
                        ? metamodel.allows(type, other.type(), node.type())
                        : metamodel.allows(type, node.type(), other.type()))
                .filter(other -> !other.equals(node) || !turned && metamodel.loops(type))
                .filter(other -> metamodel.loops(type) || !joined(model, type, node, other, turned))
                .toList();
        if (!others.isEmpty()) {
            offers.add(new Offer(type, turned, others));
        }
    }

    private static boolean joined(Model model, EdgeType type, Node node, Node other, boolean turned) {
        var source = turned ? other : node;
        var target = turned ? node : other;
        return model.edges().stream().anyMatch(edge -> isBetween(edge, type, source, target));
    }

    private static boolean isBetween(Edge edge, EdgeType type, Node source, Node target) {
        return edge.type() == type
                && edge.source().equals(source.id())
                && edge.target().equals(target.id());
    }
}
