// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Renames something around the process, or says what it is to it. @param role blank takes the relation away */
public record ChangeNeighbour(String id, String label, String role, String kind) implements Edit {

    @Override
    public String name() {
        return "change-neighbour";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label(id + "-label", label);
        var type = model.node(id).map(Node::type).orElse(NodeType.RESOURCE);
        fields.element(id + "-label", model, id, NodeType.RESOURCE, NodeType.RULE, NodeType.GOALREF);
        var relation = AddNeighbour.relation(role).filter(Relations.possible(type)::contains);
        if (!role.isBlank() && relation.isEmpty()) {
            fields.fault(id + "-role", "choose-role");
        }
        var kept = type == NodeType.RESOURCE ? fields.prop(id + "-kind", type, "kind", kind) : "";
        fields.check();
        var draft = new Draft(model);
        draft.change(
                id, node -> type == NodeType.RESOURCE ? node.labelled(clean).with("kind", kept) : node.labelled(clean));
        relate(draft, model, relation);
        return new Changed(draft.done(), id);
    }

    /** Keeps a relation of the same kind as it is, to an activity too; any other gives way. */
    private void relate(Draft draft, Model model, Optional<EdgeType> relation) {
        var before = Relations.edgesOf(model, id);
        var first = before.stream().findFirst().map(Edge::type);
        if (first.equals(relation)) {
            return;
        }
        draft.cut(before::contains);
        if (relation.isPresent()) {
            var process = model.process().map(Node::id).orElseGet(() -> draft.newId("p"));
            if (model.process().isEmpty()) {
                draft.add(new Node(process, NodeType.PROCESS, ""));
            }
            draft.add(Relations.join(draft.newId("r"), relation.get(), id, process));
        }
    }
}
