// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Hold;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/**
 * Makes an element or a relation another kind of what it is. It keeps its id, its name and its place in the list; what
 * the new kind may not have goes: attributes, and relations it cannot take part in.
 *
 * @param type of an element as in {@link Add}, of a relation as in {@link Connect}
 */
public record Retype(String id, String type) implements Command {

    @Override
    public String name() {
        return "retype";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var edge = model.edge(id);
        if (edge.isPresent()) {
            return edge(objections, model, edge.get());
        }
        var node = objections.node("id", id);
        objections.check();
        return node(objections, model, node.orElseThrow());
    }

    private Applied node(Objections objections, Model model, Node node) {
        var metamodel = Metamodel.of(model.type());
        var kind = Kind.read(objections, model, "type", type);
        if (metamodel.habits(node.type()).kept()) {
            objections.fault("id", "must-stay", node.type());
        }
        if (kind.isPresent() && kind.get().type() != node.type()) {
            new Newcomers(model, objections, kind, "", "").most(1);
        }
        objections.check();
        var made = kind.orElseThrow();
        if (made.type() == node.type() && made.kind().isEmpty()) {
            return new Applied(model, id);
        }
        var props = kept(node.props(), metamodel.props(node.type()), metamodel.props(made.type()));
        props.remove("kind");
        props.putAll(made.node(id, "").props());
        var draft = new Draft(model);
        draft.change(id, old -> new Node(id, made.type(), old.label(), props));
        draft.cut(edge -> edge.touches(id) && !allowed(metamodel, edge, model, made.type()));
        if (made.type() != node.type()) {
            Delete.forget(draft, model, node);
        }
        if (Hold.of(model.type(), made.type()) != Hold.of(model.type(), node.type())) {
            draft.unplace(id);
        }
        return new Applied(draft.done(), id);
    }

    private boolean allowed(Metamodel metamodel, Edge edge, Model model, NodeType made) {
        var source = edge.source().equals(id) ? made : type(model, edge.source());
        var target = edge.target().equals(id) ? made : type(model, edge.target());
        return metamodel.allows(edge.type(), source, target);
    }

    private static NodeType type(Model model, String nodeId) {
        return model.node(nodeId).orElseThrow().type();
    }

    private Applied edge(Objections objections, Model model, Edge edge) {
        var metamodel = Metamodel.of(model.type());
        var made = Connect.relation(objections, model, "type", type);
        objections.check();
        var props = kept(edge.props(), metamodel.props(edge.type()), metamodel.props(made.orElseThrow()));
        return Reconnect.lead(
                objections, model, new Edge(id, made.get(), edge.source(), edge.target(), edge.label(), props), "type");
    }

    private static Map<String, String> kept(
            Map<String, String> props, Map<String, PropRule> before, Map<String, PropRule> after) {
        var kept = new LinkedHashMap<String, String>();
        props.forEach((attribute, value) -> {
            var rule = after.get(attribute);
            boolean strange = rule == null && !before.containsKey(attribute);
            if (strange || rule != null && rule.accept(value).isPresent()) {
                kept.put(attribute, value);
            }
        });
        return kept;
    }

    @Override
    public Retype naming(UnaryOperator<String> ids) {
        return new Retype(ids.apply(id), type);
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("id", id).with("type", type).json();
    }
}
