// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Gives the process its name. */
public record NameProcess(String label) implements Edit {

    @Override
    public String name() {
        return "name-process";
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("process-name", label);
        fields.check();
        var draft = new Draft(model);
        var id = model.process().map(Node::id).orElseGet(() -> draft.newId("p"));
        if (model.process().isEmpty()) {
            draft.add(new Node(id, NodeType.PROCESS, clean));
        }
        draft.change(id, node -> node.labelled(clean));
        return new Changed(draft.done(), "process");
    }
}
