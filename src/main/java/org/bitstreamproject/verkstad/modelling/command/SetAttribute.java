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
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/**
 * Says one thing about an element or a relation.
 *
 * @param attribute one the notation knows for it, or one it already has; {@code type} makes it another kind of element
 *     or relation, {@code source} and {@code target} lead a relation elsewhere
 * @param value blank to take the attribute away
 */
public record SetAttribute(String id, String attribute, String value) implements Command {

    @Override
    public String name() {
        return "set-attribute";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public boolean reaches() {
        return attribute.equals("type");
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var node = model.node(id);
        var edge = model.edge(id);
        if (node.isEmpty() && edge.isEmpty()) {
            objections.fault("id", "gone");
        }
        objections.check();
        var draft = new Draft(model);
        if (node.isPresent()) {
            node(objections, model, node.get(), draft);
        } else {
            edge(objections, model, edge.orElseThrow(), draft);
        }
        return new Applied(draft.done(), id);
    }

    private void node(Objections objections, Model model, Node node, Draft draft) {
        if (attribute.equals("type")) {
            retype(objections, model, node, draft);
            return;
        }
        var rules = Metamodel.of(model.type()).props(node.type());
        known(objections, rules, node.props());
        var accepted = objections.value("value", rules, attribute, value);
        objections.check();
        draft.change(id, found -> found.with(attribute, accepted));
    }

    /** What the new kind may not have goes: attributes, relations. */
    private void retype(Objections objections, Model model, Node node, Draft draft) {
        var metamodel = Metamodel.of(model.type());
        var kind = Kind.read(objections, model, "value", value);
        if (metamodel.habits(node.type()).kept()) {
            objections.fault("id", "must-stay", node.type());
        }
        if (kind.isPresent() && kind.get().type() != node.type()) {
            new Newcomers(model, objections, kind, "", "").most(1);
        }
        objections.check();
        var type = kind.orElseThrow().type();
        var props = kept(node.props(), metamodel.props(node.type()), metamodel.props(type));
        if (type != node.type() || !kind.get().kind().isEmpty()) {
            props.remove("kind");
        }
        props.putAll(kind.get().node(id, "").props());
        draft.change(id, found -> new Node(id, type, found.label(), props));
        draft.cut(edge -> edge.touches(id) && !allowed(metamodel, edge, model, type));
        if (type != node.type()) {
            Delete.forget(draft, model, node);
        }
    }

    private boolean allowed(Metamodel metamodel, Edge edge, Model model, NodeType type) {
        var source = edge.source().equals(id) ? type : type(model, edge.source());
        var target = edge.target().equals(id) ? type : type(model, edge.target());
        return metamodel.allows(edge.type(), source, target);
    }

    private static NodeType type(Model model, String nodeId) {
        return model.node(nodeId).orElseThrow().type();
    }

    private void edge(Objections objections, Model model, Edge edge, Draft draft) {
        var metamodel = Metamodel.of(model.type());
        switch (attribute) {
            case "type" -> {
                var type = Connect.relation(objections, model, "value", value);
                objections.check();
                var props = kept(edge.props(), metamodel.props(edge.type()), metamodel.props(type.orElseThrow()));
                lead(
                        objections,
                        model,
                        new Edge(id, type.get(), edge.source(), edge.target(), edge.label(), props),
                        draft);
            }
            case "source" -> lead(objections, model, edge.from(value), draft);
            case "target" -> lead(objections, model, edge.to(value), draft);
            default -> {
                var rules = metamodel.props(edge.type());
                known(objections, rules, edge.props());
                var accepted = objections.value("value", rules, attribute, value);
                objections.check();
                draft.changeEdge(id, found -> found.with(attribute, accepted));
            }
        }
    }

    private void lead(Objections objections, Model model, Edge changed, Draft draft) {
        var source = objections.node(attribute.equals("source") ? "value" : "id", changed.source());
        var target = objections.node(attribute.equals("target") ? "value" : "id", changed.target());
        objections.check();
        var without = new Draft(model);
        without.cut(edge -> edge.id().equals(id));
        new Places(without.done())
                .fault("value", changed.type(), source.orElseThrow(), target.orElseThrow())
                .ifPresent(objections::add);
        objections.check();
        draft.changeEdge(id, old -> changed);
    }

    private void known(Objections objections, Map<String, PropRule> rules, Map<String, String> props) {
        if (!rules.containsKey(attribute) && !props.containsKey(attribute)) {
            objections.fault(
                    "attribute",
                    "unknown-attribute",
                    Objections.shown(attribute),
                    rules.isEmpty() ? "–" : String.join(", ", rules.keySet()));
        }
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
    public SetAttribute naming(UnaryOperator<String> ids) {
        boolean end = attribute.equals("source") || attribute.equals("target");
        return new SetAttribute(ids.apply(id), attribute, end ? ids.apply(value) : value);
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("id", id)
                .with("attribute", attribute)
                .with("value", value)
                .json();
    }
}
