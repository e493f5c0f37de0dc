// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * Says everything about one step at once: what it is, who performs it, how long it takes and where it leads.
 *
 * @param figures attributes as typed: minutes, waitHours, mode
 */
public record ChangeStep(String id, String kind, String label, String lane, Map<String, String> figures, List<Way> ways)
        implements Edit {

    public ChangeStep {
        figures = Map.copyOf(figures);
        ways = List.copyOf(ways);
    }

    /** One way out. @param to the step it leads to, blank for none */
    public record Way(String to, String condition, String share) {}

    @Override
    public String name() {
        return "change-step";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Changed apply(Model model) {
        var fields = new Fields();
        fields.element("label", model, id, NodeType.ACTIVITY, NodeType.EVENT, NodeType.DECISION);
        var clean = fields.label("label", label);
        var stepKind = StepKind.named(kind);
        if (stepKind.isEmpty()) {
            fields.fault("kind", "choose-kind");
        }
        fields.chosen("lane", model, lane, NodeType.LANE);
        var node = stepKind.map(chosen -> node(fields, model, chosen, clean));
        var flows = flows(fields, model);
        fields.check();
        var draft = new Draft(model);
        draft.change(id, old -> node.orElseThrow());
        perform(draft, node.orElseThrow());
        lead(draft, flows);
        return new Changed(draft.done(), id);
    }

    private Node node(Fields fields, Model model, StepKind chosen, String clean) {
        var old = model.node(id).map(Node::props).orElse(Map.of());
        var node = new Node(id, chosen.type(), clean, old).with("kind", "");
        for (var name : List.of("minutes", "waitHours", "mode")) {
            node = node.with(name, fields.prop(name, chosen.type(), name, figures.getOrDefault(name, "")));
        }
        var event = chosen.node(id, clean).prop("kind").orElse("");
        return node.with("kind", event);
    }

    private List<Edge> flows(Fields fields, Model model) {
        var flows = new ArrayList<Edge>();
        var targets = new HashSet<String>();
        for (int i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            var condition = fields.shortEnough("condition-" + i, way.condition());
            var share = fields.share("share-" + i, way.share());
            fields.chosen("to-" + i, model, way.to(), NodeType.ACTIVITY, NodeType.EVENT, NodeType.DECISION);
            if (way.to().isBlank()) {
                continue;
            }
            if (way.to().equals(id)) {
                fields.fault("to-" + i, "joined-to-itself");
            } else if (!targets.add(way.to())) {
                fields.fault("to-" + i, "twice");
            } else {
                flows.add(new Edge("new" + i, EdgeType.FLOW, id, way.to(), condition, Map.of()).with("share", share));
            }
        }
        return flows;
    }

    private void perform(Draft draft, Node node) {
        draft.cut(edge -> edge.type() == EdgeType.PERFORMS
                && edge.target().equals(id)
                && !edge.source().equals(lane));
        boolean performed = draft.done().incoming(id, EdgeType.PERFORMS).size() > 0;
        if (node.type() != NodeType.ACTIVITY) {
            // relations that only an activity may have go with it
            draft.cut(edge -> edge.type() != EdgeType.FLOW && edge.touches(id));
        } else if (!lane.isBlank() && !performed) {
            draft.join(EdgeType.PERFORMS, lane, id);
        }
    }

    /** Flows that stay keep their ids and their place. */
    private void lead(Draft draft, List<Edge> flows) {
        var old = draft.outgoing(id);
        draft.cut(edge -> old.contains(edge)
                && flows.stream().noneMatch(flow -> flow.target().equals(edge.target())));
        for (var flow : flows) {
            var kept = old.stream()
                    .filter(edge -> edge.target().equals(flow.target()))
                    .findFirst();
            if (kept.isPresent()) {
                draft.changeEdges(
                        edge -> edge.id().equals(kept.get().id()),
                        edge -> edge.labelled(flow.label())
                                .with("share", flow.props().getOrDefault("share", "")));
            } else {
                var joined = draft.join(EdgeType.FLOW, id, flow.target());
                draft.changeEdges(
                        edge -> edge.id().equals(joined),
                        edge -> edge.labelled(flow.label())
                                .with("share", flow.props().getOrDefault("share", "")));
            }
        }
    }
}
