// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Adds somebody who performs activities. */
public record AddLane(String label, String kind) implements Edit {

    @Override
    public String name() {
        return "add-lane";
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("new-lane", label);
        var kept = fields.prop("new-lane-kind", NodeType.LANE, "kind", kind);
        fields.roomFor("new-lane", model, 1);
        fields.check();
        var draft = new Draft(model);
        var id = draft.newId("w");
        draft.add(new Node(id, NodeType.LANE, clean, kept.isEmpty() ? Map.of() : Map.of("kind", kept)));
        return new Changed(draft.done(), id);
    }
}
