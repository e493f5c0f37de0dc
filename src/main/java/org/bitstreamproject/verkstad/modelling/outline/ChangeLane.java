// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Renames a performer or says what kind it is. */
public record ChangeLane(String id, String label, String kind) implements Edit {

    @Override
    public String name() {
        return "change-lane";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label(id + "-label", label);
        var kept = fields.prop(id + "-kind", NodeType.LANE, "kind", kind);
        fields.element(id + "-label", model, id, NodeType.LANE);
        fields.check();
        var draft = new Draft(model);
        draft.change(id, node -> node.labelled(clean).with("kind", kept));
        return new Changed(draft.done(), id);
    }
}
