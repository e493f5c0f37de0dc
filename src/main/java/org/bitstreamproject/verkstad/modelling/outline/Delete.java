// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Takes an element away. A step with one way on heals the flow: what led to it leads to what came after. */
public record Delete(String id) implements Edit {

    @Override
    public String name() {
        return "delete";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public boolean suits(ModelType model) {
        return true;
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        if (model.node(id).filter(node -> node.type() != NodeType.PROCESS).isEmpty()) {
            fields.fault("delete", "gone");
        }
        fields.check();
        var draft = new Draft(model);
        var into = draft.incoming(id);
        var out = draft.outgoing(id);
        if (out.size() == 1) {
            var next = out.get(0).target();
            for (var flow : into) {
                boolean there = draft.outgoing(flow.source()).stream()
                        .anyMatch(edge -> edge.target().equals(next));
                if (!there && !flow.source().equals(next)) {
                    draft.changeEdges(edge -> edge.id().equals(flow.id()), edge -> edge.to(next));
                }
            }
        }
        draft.remove(id);
        return new Changed(draft.done(), into.isEmpty() ? "steps" : into.get(0).source());
    }
}
