// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * Adds a step after another. Between a step and its only successor it is put in between; after a decision it becomes a
 * new way out.
 *
 * @param kind name of a {@link StepKind}
 * @param lane who performs it, blank for nobody yet; counts for activities only
 * @param after the step before it, blank for none
 */
public record AddStep(String kind, String label, String lane, String after) implements Edit {

    @Override
    public String name() {
        return "add-step";
    }

    @Override
    public Set<String> touches() {
        return after.isBlank() ? Set.of() : Set.of(after);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("new-step", label);
        var stepKind = StepKind.named(kind);
        if (stepKind.isEmpty()) {
            fields.fault("new-step-kind", "choose-kind");
        }
        fields.chosen("new-step-lane", model, lane, NodeType.LANE);
        fields.chosen("new-step-after", model, after, NodeType.ACTIVITY, NodeType.EVENT, NodeType.DECISION);
        fields.roomFor("new-step", model, 1);
        fields.check();
        var draft = new Draft(model);
        var node = stepKind.orElseThrow().node(draft.newId("a"), clean);
        draft.add(node);
        if (!lane.isBlank() && node.type() == NodeType.ACTIVITY) {
            draft.join(EdgeType.PERFORMS, lane, node.id());
        }
        if (!after.isBlank()) {
            insert(draft, model, after, List.of(node.id()), node.is("kind", "end"));
        }
        return new Changed(draft.done(), node.id());
    }

    /** Puts a chain after a step; what followed the step now follows the chain, unless the chain ends the flow. */
    static void insert(Draft draft, Model model, String after, List<String> chain, boolean ends) {
        var exits = draft.outgoing(after);
        boolean branches = model.node(after).orElseThrow().type() == NodeType.DECISION;
        var last = chain.get(chain.size() - 1);
        if (!branches && !ends && exits.size() == 1) {
            var exit = exits.get(0);
            draft.changeEdges(edge -> edge.id().equals(exit.id()), edge -> edge.to(chain.get(0)));
            draft.join(EdgeType.FLOW, last, exit.target());
        } else if (!branches && ends && exits.size() == 1) {
            var exit = exits.get(0);
            draft.changeEdges(edge -> edge.id().equals(exit.id()), edge -> edge.to(chain.get(0)));
        } else {
            draft.join(EdgeType.FLOW, after, chain.get(0));
        }
    }

    static void chain(Draft draft, List<String> ids) {
        for (int i = 1; i < ids.size(); i++) {
            draft.add(new Edge(draft.newId("r"), EdgeType.FLOW, ids.get(i - 1), ids.get(i)));
        }
    }
}
