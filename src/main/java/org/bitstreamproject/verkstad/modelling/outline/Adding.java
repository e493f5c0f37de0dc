// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Shape;

/**
 * The form for something new in one part, filled with what most often comes next.
 *
 * @param type what it most likely is
 * @param above what it may hang on; for a relation, what it may join
 * @param last what it most likely hangs on, or begins at
 * @param values attributes asked for at once
 * @param tie attributes of the relation it gets at once
 * @param full whether there is no need for more
 */
public record Adding(
        String type,
        List<Node> above,
        String last,
        List<Value> values,
        List<Value> tie,
        List<Node> fragments,
        boolean full) {

    /** Whether there is something to join a new element with. */
    public boolean canTie() {
        return !above.isEmpty();
    }

    /** @param changed the element somebody was at last */
    public static Adding to(Model model, Part part, String changed) {
        return part.shape() == Shape.RELATIONS ? relation(model, part, changed) : element(model, part, changed);
    }

    private static Adding relation(Model model, Part part, String changed) {
        var type = part.relations().iterator().next();
        var metamodel = Metamodel.of(model.type());
        var ends = model.nodes().stream()
                .filter(node -> metamodel.sources(type).contains(node.type()))
                .toList();
        // an answer comes most often from where the last message went
        var last = model.edge(changed)
                .map(edge -> edge.target())
                .filter(id -> ends.stream().anyMatch(node -> node.id().equals(id)))
                .orElse("");
        var fragments = model.nodes(NodeType.FRAGMENT);
        var values = Value.all(metamodel.props(type), Map.of(), type.name());
        return new Adding(type.name(), ends, last, values, List.of(), fragments, false);
    }

    private static Adding element(Model model, Part part, String changed) {
        var metamodel = Metamodel.of(model.type());
        var before = model.node(changed).filter(node -> part.types().contains(node.type()));
        var type = before.map(Node::type).orElseGet(() -> firstMissing(model, part));
        var above = model.nodes().stream()
                .filter(node -> isAbove(model, part, node.type()))
                .toList();
        var last = before.stream()
                .flatMap(node -> Hanging.edges(model.type(), node, model.edges()).stream())
                .map(Hanging::above)
                .findFirst()
                .orElseGet(() -> likeliest(model, part, type));
        var values = Value.all(metamodel.props(type), Map.of(), type.name()).stream()
                .filter(value -> part.columns().contains(value.name()))
                .toList();
        var joined = part.joined();
        List<Value> tie = joined == null ? List.of() : Value.all(metamodel.props(joined), Map.of(), joined.name());
        boolean full = part.types().equals(List.of(NodeType.FOCUS))
                && !model.nodes(NodeType.FOCUS).isEmpty();
        return new Adding(type.name(), above, last, values, tie, List.of(), full);
    }

    /** The last of those one level up, else the first it may hang on at all. */
    private static String likeliest(Model model, Part part, NodeType type) {
        var possible = Hanging.possible(model, type);
        int level = part.types().indexOf(type);
        return possible.stream()
                .filter(node -> part.types().indexOf(node.type()) == level - 1)
                .reduce((first, second) -> second)
                .or(() -> possible.stream().findFirst())
                .map(Node::id)
                .orElse("");
    }

    private static boolean isAbove(Model model, Part part, NodeType type) {
        var joined = part.joined();
        return joined == null
                ? part.types().stream()
                        .anyMatch(below ->
                                Hanging.between(model.type(), below, type).isPresent())
                : Metamodel.of(model.type()).targets(joined).contains(type);
    }

    private static NodeType firstMissing(Model model, Part part) {
        return part.types().stream()
                .filter(type -> model.nodes(type).isEmpty())
                .findFirst()
                .orElseGet(() -> part.types().stream()
                        .max(Comparator.comparingInt(type -> model.nodes(type).size()))
                        .orElseThrow());
    }
}
