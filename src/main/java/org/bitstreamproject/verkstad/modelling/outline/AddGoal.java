// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Arrays;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** Adds a vision, a goal, a problem or what belongs to it. @param above what it hangs on, blank for nothing yet */
public record AddGoal(String type, String label, String above) implements Edit {

    @Override
    public String name() {
        return "add-goal";
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public boolean suits(ModelType model) {
        return model == ModelType.GOAL;
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("new-goal", label);
        var found = Arrays.stream(NodeType.values())
                .filter(candidate -> candidate.name().equals(type))
                .filter(Metamodel.of(ModelType.GOAL)::knows)
                .findFirst();
        if (found.isEmpty()) {
            fields.fault("new-goal-type", "choose-kind");
        }
        found.ifPresent(kind -> hangs(fields, model, kind));
        fields.roomFor("new-goal", model, 1);
        fields.check();
        var draft = new Draft(model);
        var node = new Node(draft.newId("g"), found.orElseThrow(), clean);
        draft.add(node);
        if (!above.isBlank()) {
            Upward.hang(draft, node, above);
        }
        return new Changed(draft.done(), node.id());
    }

    private void hangs(Fields fields, Model model, NodeType kind) {
        boolean can =
                Upward.possible(model, kind).stream().anyMatch(node -> node.id().equals(above));
        if (!above.isBlank() && !can) {
            fields.fault("new-goal-above", "cannot-hang");
        }
    }
}
