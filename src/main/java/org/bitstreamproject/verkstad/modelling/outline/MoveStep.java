// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Lets a step change places with the one before or after it in a straight flow, or in the list when it has no flow. */
public record MoveStep(String id, boolean up) implements Edit {

    @Override
    public String name() {
        return up ? "move-up" : "move-down";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        fields.element("move", model, id, NodeType.ACTIVITY, NodeType.EVENT, NodeType.DECISION);
        fields.check();
        var draft = new Draft(model);
        var flows = up ? draft.incoming(id) : draft.outgoing(id);
        if (draft.incoming(id).isEmpty() && draft.outgoing(id).isEmpty()) {
            moveInList(fields, draft, model);
        } else if (flows.size() == 1) {
            var between = flows.get(0);
            swap(fields, draft, between);
        } else {
            fields.fault("move", flows.isEmpty() ? "move-no-further" : "move-at-branch");
        }
        fields.check();
        return new Changed(draft.done(), id);
    }

    /** … → first → second → …  becomes  … → second → first → …; conditions stay where they stand in the flow. */
    private static void swap(Fields fields, Draft draft, Edge between) {
        var first = between.source();
        var second = between.target();
        boolean straight = draft.outgoing(first).size() == 1
                && draft.incoming(second).size() == 1
                && draft.outgoing(second).size() <= 1;
        if (!straight) {
            fields.fault("move", "move-at-branch");
            return;
        }
        var into = draft.incoming(first);
        var out = draft.outgoing(second);
        if (into.stream().anyMatch(edge -> edge.source().equals(second))) {
            fields.fault("move", "move-at-branch");
            return;
        }
        draft.changeEdges(into::contains, edge -> edge.to(second));
        draft.changeEdges(out::contains, edge -> edge.from(first));
        draft.changeEdges(
                edge -> edge.id().equals(between.id()),
                edge -> edge.from(second).to(first));
    }

    private void moveInList(Fields fields, Draft draft, Model model) {
        var steps = model.nodes().stream().filter(node -> node.type().isStep()).toList();
        int here = steps.indexOf(model.node(id).orElseThrow());
        int there = up ? here - 1 : here + 1;
        if (there < 0 || there >= steps.size()) {
            fields.fault("move", "move-no-further");
        } else {
            draft.swap(id, steps.get(there).id());
        }
    }
}
