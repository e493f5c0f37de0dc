// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Flow;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Lets an element come before another: a step of a straight flow in the flow, anything else in the list. Where an
 * attribute tells the order, as with messages and groups, it is counted anew.
 *
 * @param before the element it shall stand before, blank for last
 */
public record Reorder(String id, String before) implements Command {

    @Override
    public String name() {
        return "reorder";
    }

    @Override
    public Set<String> touches() {
        return before.isBlank() ? Set.of(id) : Set.of(id, before);
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var edge = model.edge(id);
        if (edge.isPresent()) {
            return edges(objections, model, edge.get());
        }
        var node = objections.node("id", id);
        var other = objections.perhaps("before", before);
        objections.check();
        if (id.equals(before)) {
            return new Applied(model, id);
        }
        var draft = new Draft(model);
        var flow = Metamodel.of(model.type()).flow().filter(Flow::chain).filter(rule -> isIn(rule, draft, id));
        if (flow.isPresent()) {
            inFlow(objections, model, flow.get(), draft, node.orElseThrow(), other);
        } else {
            inList(draft, model, node.orElseThrow(), other);
        }
        return new Applied(draft.done(), id);
    }

    private static boolean isIn(Flow flow, Draft draft, String nodeId) {
        return !draft.incoming(flow.edge(), nodeId).isEmpty()
                || !draft.outgoing(flow.edge(), nodeId).isEmpty();
    }

    private void inFlow(Objections objections, Model model, Flow flow, Draft draft, Node moved, Optional<Node> other) {
        if (flow.ends(moved) || Steps.begins(moved)) {
            objections.fault("id", "move-no-further");
        }
        if (other.filter(Steps::begins).isPresent()) {
            objections.fault("before", "move-no-further");
        }
        objections.check();
        var exits = draft.outgoing(flow.edge(), id);
        if (exits.size() > 1 || draft.incoming(flow.edge(), id).size() > 1) {
            objections.fault("id", "move-at-branch");
        }
        var metamodel = Metamodel.of(model.type());
        if (other.filter(node -> !metamodel.targets(flow.edge()).contains(node.type()))
                .isPresent()) {
            objections.fault("before", "not-a-step");
        }
        objections.check();
        var place = other.isPresent() ? Optional.of(before) : lastBut(objections, model, flow, exits);
        if (exits.stream().anyMatch(exit -> place.equals(Optional.of(exit.target())))) {
            return;
        }
        var last = place.isEmpty() ? last(model, flow) : "";
        new Steps(flow, draft).heal(id);
        draft.cut(edge -> edge.type() == flow.edge() && edge.target().equals(id));
        var way =
                exits.isEmpty() ? draft.join(flow.edge(), id, id) : exits.get(0).id();
        if (place.isPresent()) {
            var into = draft.incoming(flow.edge(), place.get());
            draft.changeEdges(edge -> into.contains(edge) && !edge.id().equals(way), edge -> edge.to(id));
            draft.changeEdge(way, edge -> edge.from(id).to(place.get()));
        } else {
            draft.changeEdge(way, edge -> edge.from(last).to(id));
        }
    }

    /** What the flow ends with, when something must stay behind it: an end event; empty when it may come last itself. */
    private Optional<String> lastBut(Objections objections, Model model, Flow flow, List<Edge> exits) {
        if (exits.isEmpty()) {
            objections.fault("id", "move-no-further");
            objections.check();
        }
        var last = last(model, flow);
        if (last.isEmpty()) {
            objections.fault("id", "move-at-branch");
            objections.check();
        }
        boolean ends = model.node(last).filter(flow::ends).isPresent();
        if (ends && exits.get(0).target().equals(last)) {
            objections.fault("id", "move-no-further");
            objections.check();
        }
        return ends ? Optional.of(last) : Optional.empty();
    }

    /** Where the flow leads in the end, blank when it parts or goes round on the way. */
    private String last(Model model, Flow flow) {
        var seen = new HashSet<String>();
        var here = id;
        while (seen.add(here)) {
            var exits = model.outgoing(here, flow.edge());
            if (exits.isEmpty()) {
                return here;
            }
            if (exits.size() > 1) {
                return "";
            }
            here = exits.get(0).target();
        }
        return "";
    }

    private void inList(Draft draft, Model model, Node node, Optional<Node> other) {
        var attribute = Metamodel.of(model.type()).habits(node.type()).order();
        if (attribute.isPresent()) {
            var name = attribute.get();
            var reading = new ArrayList<>(model.nodes(node.type()));
            boolean counted = reading.stream().anyMatch(found -> found.props().containsKey(name));
            reading.sort(Comparator.comparing(found -> place(found.props(), name)));
            move(reading, node, other.filter(reading::contains));
            for (int i = 0; counted && i < reading.size(); i++) {
                var number = String.valueOf(i + 1);
                draft.change(reading.get(i).id(), found -> found.with(name, number));
            }
        }
        draft.moveBefore(id, other.map(Node::id));
    }

    private Applied edges(Objections objections, Model model, Edge edge) {
        var other = model.edge(before).filter(found -> found.type() == edge.type());
        if (!before.isBlank() && other.isEmpty()) {
            objections.fault("before", "gone");
        }
        objections.check();
        if (id.equals(before)) {
            return new Applied(model, id);
        }
        var name = Metamodel.of(model.type()).habits(edge.type()).order().orElse("");
        var reading = new ArrayList<>(model.edges(edge.type()));
        boolean counted = reading.stream().anyMatch(found -> found.props().containsKey(name));
        reading.sort(Comparator.comparing(found -> place(found.props(), name)));
        move(reading, edge, other);
        var next = reading.iterator();
        var draft = new Draft(model);
        draft.order(model.edges().stream()
                .map(old -> old.type() == edge.type() ? next.next() : old)
                .toList());
        for (int i = 0; counted && i < reading.size(); i++) {
            var number = String.valueOf(i + 1);
            draft.changeEdge(reading.get(i).id(), found -> found.with(name, number));
        }
        return new Applied(draft.done(), id);
    }

    private static <T> void move(List<T> reading, T element, Optional<T> before) {
        reading.remove(element);
        reading.add(before.map(reading::indexOf).orElse(reading.size()), element);
    }

    private static BigDecimal place(Map<String, String> props, String attribute) {
        var number = props.get(attribute);
        return number == null ? new BigDecimal(Integer.MAX_VALUE) : new BigDecimal(number);
    }

    @Override
    public Reorder naming(UnaryOperator<String> ids) {
        return new Reorder(ids.apply(id), ids.apply(before));
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("id", id).with("before", before).json();
    }
}
