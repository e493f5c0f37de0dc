// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Adds many activities at once, one a line, each leading to the next; numbers and dashes before them are dropped. */
public record PasteActivities(String lines, String lane, String after) implements Edit {

    @Override
    public String name() {
        return "paste-activities";
    }

    @Override
    public Set<String> touches() {
        return after.isBlank() ? Set.of() : Set.of(after);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var labels = lines.lines()
                .map(line -> line.strip().replaceFirst("^(?:[-–•*]|\\d{1,3}[.)])\\s*", ""))
                .filter(line -> !line.isBlank())
                .map(line -> fields.shortEnough("paste", line))
                .toList();
        if (labels.isEmpty()) {
            fields.fault("paste", "nothing-to-add");
        }
        fields.chosen("paste-lane", model, lane, NodeType.LANE);
        fields.chosen("paste-after", model, after, NodeType.ACTIVITY, NodeType.EVENT, NodeType.DECISION);
        fields.roomFor("paste", model, labels.size());
        fields.check();
        var draft = new Draft(model);
        var ids = add(draft, labels);
        AddStep.chain(draft, ids);
        if (!after.isBlank()) {
            AddStep.insert(draft, model, after, ids, false);
        }
        return new Changed(draft.done(), ids.get(0));
    }

    private List<String> add(Draft draft, List<String> labels) {
        var ids = new ArrayList<String>();
        for (var label : labels) {
            var id = draft.newId("a");
            draft.add(new Node(id, NodeType.ACTIVITY, label));
            if (!lane.isBlank()) {
                draft.join(EdgeType.PERFORMS, lane, id);
            }
            ids.add(id);
        }
        return ids;
    }
}
