// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Flow;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/**
 * Makes two of one: the element keeps its place and id and gets the first name, a new one beside it the second.
 *
 * <p>Nothing is lost and nothing counted twice: numbers that are added up (minutes) and texts stay with the first, kinds
 * and choices are the same for both. In a flow the first leads to the second and what followed follows the second;
 * results belong to the second, resources and rules to both. Both stand where the one stood. Every other relation stays
 * with the first, from where it can be led to the second.
 */
public record Split(String id, String first, String second) implements Command {

    @Override
    public String name() {
        return "split";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var found = objections.node("id", id);
        var one = objections.label("first", first, true);
        var two = objections.label("second", second, true);
        int touching =
                (int) model.edges().stream().filter(edge -> edge.touches(id)).count();
        objections.room("id", 1, touching + 1);
        found.ifPresent(node -> judge(objections, model, node));
        objections.check();
        var node = found.orElseThrow();
        var draft = new Draft(model);
        var other = new Node(draft.newId(new Kind(node.type(), "").letter()), node.type(), two, shared(model, node));
        draft.change(id, old -> old.labelled(one));
        draft.addAfter(id, other);
        flow(draft, model, node, other.id());
        relations(draft, model, node, other);
        return new Applied(draft.done(), id);
    }

    private static void judge(Objections objections, Model model, Node node) {
        var metamodel = Metamodel.of(model.type());
        int most = metamodel.most(node.type());
        if (metamodel.habits(node.type()).kept()
                || most > 0 && model.nodes(node.type()).size() >= most) {
            objections.fault("id", "too-many-of", node.type(), Math.max(1, most));
        }
    }

    private static Map<String, String> shared(Model model, Node node) {
        var rules = Metamodel.of(model.type()).props(node.type());
        var shared = new LinkedHashMap<String, String>();
        node.props().forEach((attribute, value) -> {
            var rule = rules.get(attribute);
            var kind = rule == null ? PropRule.Kind.TEXT : rule.kind();
            if (kind == PropRule.Kind.CHOICE || kind == PropRule.Kind.YES_NO) {
                shared.put(attribute, value);
            }
        });
        return shared;
    }

    private void flow(Draft draft, Model model, Node node, String other) {
        var type = node.type();
        var metamodel = Metamodel.of(model.type());
        var flow = metamodel.flow().filter(Flow::chain).filter(rule -> metamodel.allows(rule.edge(), type, type));
        if (flow.filter(rule -> !rule.ends(node)).isPresent()) {
            var edge = flow.get().edge();
            if (Steps.begins(node)) {
                model.outgoing(id, edge).forEach(way -> copy(draft, way, other));
                return;
            }
            draft.changeEdges(found -> found.type() == edge && found.source().equals(id), found -> found.from(other));
            draft.join(edge, id, other);
        }
    }

    private void relations(Draft draft, Model model, Node node, Node other) {
        var metamodel = Metamodel.of(model.type());
        for (var edge : new Places(model).of(node)) {
            copy(draft, edge, other.id());
        }
        var place = metamodel.habits(node.type()).parent();
        for (var edge : model.edges()) {
            boolean stands = place.equals(Optional.of(edge.type()));
            if (!edge.touches(id) || stands) {
                continue;
            }
            switch (metamodel.habits(edge.type()).split()) {
                case SECOND -> draft.changeEdge(edge.id(), found -> led(found, other.id()));
                case BOTH -> copy(draft, edge, other.id());
                case FIRST -> {}
            }
        }
    }

    private void copy(Draft draft, Edge edge, String other) {
        var led = led(edge, other);
        draft.join(edge.type(), led.source(), led.target());
    }

    private Edge led(Edge edge, String other) {
        return edge.source().equals(id) ? edge.from(other) : edge.to(other);
    }

    @Override
    public Split naming(UnaryOperator<String> ids) {
        return new Split(ids.apply(id), first, second);
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("id", id)
                .with("first", first)
                .with("second", second)
                .json();
    }
}
