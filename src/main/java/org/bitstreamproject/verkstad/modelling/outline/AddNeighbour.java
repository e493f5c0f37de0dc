// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * Adds something around the process.
 *
 * @param role what it is to the process: {@code INPUT}, {@code OUTPUT}, {@code SUPPLY}, {@code CONTROL} (a rule) or {@code ACHIEVES} (a goal)
 * @param kind of a resource, blank when not said
 */
public record AddNeighbour(String label, String role, String kind) implements Edit {

    @Override
    public String name() {
        return "add-neighbour";
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("new-neighbour", label);
        var relation = relation(role);
        if (relation.isEmpty()) {
            fields.fault("new-neighbour-role", "choose-role");
        }
        var kept = fields.prop("new-neighbour-kind", NodeType.RESOURCE, "kind", kind);
        fields.roomFor("new-neighbour", model, 2);
        fields.check();
        var draft = new Draft(model);
        var process = model.process().map(Node::id).orElseGet(() -> draft.newId("p"));
        if (model.process().isEmpty()) {
            draft.add(new Node(process, NodeType.PROCESS, ""));
        }
        var type = type(relation.orElseThrow());
        var node = new Node(draft.newId("x"), type, clean);
        draft.add(type == NodeType.RESOURCE ? node.with("kind", kept) : node);
        draft.add(Relations.join(draft.newId("r"), relation.orElseThrow(), node.id(), process));
        return new Changed(draft.done(), node.id());
    }

    static Optional<EdgeType> relation(String role) {
        return Arrays.stream(EdgeType.values())
                .filter(type -> type.name().equals(role))
                .filter(type -> Relations.possible(type(type)).contains(type))
                .findFirst();
    }

    private static NodeType type(EdgeType relation) {
        return switch (relation) {
            case ACHIEVES -> NodeType.GOALREF;
            case CONTROL -> NodeType.RULE;
            default -> NodeType.RESOURCE;
        };
    }
}
