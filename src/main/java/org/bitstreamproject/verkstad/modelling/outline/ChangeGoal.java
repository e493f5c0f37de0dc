// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * Says everything about one element of a goal model.
 *
 * @param above what it hangs on, blank for nothing
 * @param conflict a goal it is in conflict with, blank for none; goals only
 * @param figures attributes of a goal as typed
 */
public record ChangeGoal(String id, String label, String above, String conflict, Map<String, String> figures)
        implements Edit {

    public static final List<String> FIGURES =
            List.of("kind", "indicator", "baseline", "target", "unit", "date", "ownerRole");

    public ChangeGoal {
        figures = Map.copyOf(figures);
    }

    @Override
    public String name() {
        return "change-goal";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public boolean suits(ModelType model) {
        return model == ModelType.GOAL;
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        var clean = fields.label("label", label);
        fields.element("label", model, id, NodeType.values());
        var old = model.node(id).orElse(new Node(id, NodeType.VISION, ""));
        var node = old.labelled(clean);
        if (node.type() == NodeType.GOAL) {
            for (var name : FIGURES) {
                node = node.with(name, fields.goalProp(name, figures.getOrDefault(name, "")));
            }
            fields.chosen("conflict", model, conflict, NodeType.GOAL);
        }
        boolean can = Upward.possible(model, old.type()).stream()
                .anyMatch(candidate -> candidate.id().equals(above));
        if (above.equals(id) || conflict.equals(id)) {
            fields.fault(above.equals(id) ? "above" : "conflict", "joined-to-itself");
        } else if (!above.isBlank() && !can) {
            fields.fault("above", "cannot-hang");
        }
        fields.check();
        return new Changed(changed(model, old, node), id);
    }

    private Model changed(Model model, Node old, Node node) {
        var draft = new Draft(model);
        draft.change(id, any -> node);
        var hangs = Upward.edges(model, old);
        var first =
                hangs.stream().findFirst().map(edge -> Upward.above(edge, old)).orElse("");
        if (!first.equals(above)) {
            // only the first of several is on the form; the others stay
            hangs.stream().limit(1).forEach(edge -> draft.cut(edge::equals));
            boolean there = hangs.stream()
                    .skip(1)
                    .anyMatch(edge -> Upward.above(edge, old).equals(above));
            if (!above.isBlank() && !there) {
                Upward.hang(draft, node, above);
            }
        }
        if (node.type() == NodeType.GOAL) {
            conflict(draft, model);
        }
        return draft.done();
    }

    private void conflict(Draft draft, Model model) {
        var before = model.edges(EdgeType.CONFLICTS_WITH).stream()
                .filter(edge -> edge.touches(id))
                .toList();
        if (before.stream().anyMatch(edge -> edge.touches(conflict))) {
            return;
        }
        before.stream().limit(1).forEach(edge -> draft.cut((Edge candidate) -> candidate.equals(edge)));
        if (!conflict.isBlank()) {
            draft.join(EdgeType.CONFLICTS_WITH, id, conflict);
        }
    }
}
