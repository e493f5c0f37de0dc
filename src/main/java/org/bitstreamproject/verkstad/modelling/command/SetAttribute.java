// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.PropRule;

/**
 * Says one thing about an element or a relation.
 *
 * @param attribute one the notation knows for it, or one it already has
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
        return false;
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var metamodel = Metamodel.of(model.type());
        var node = model.node(id);
        var edge = model.edge(id);
        if (node.isEmpty() && edge.isEmpty()) {
            objections.fault("id", "gone");
        }
        objections.check();
        var rules = node.map(Node::type)
                .map(metamodel::props)
                .orElseGet(() -> metamodel.props(edge.orElseThrow().type()));
        var held = node.map(Node::props).orElseGet(() -> edge.map(Edge::props).orElseThrow());
        known(objections, rules, held);
        var accepted = objections.value("value", rules, attribute, value);
        objections.check();
        var draft = new Draft(model);
        draft.change(id, found -> found.with(attribute, accepted));
        draft.changeEdge(id, found -> found.with(attribute, accepted));
        return new Applied(draft.done(), id);
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

    @Override
    public SetAttribute naming(UnaryOperator<String> ids) {
        return new SetAttribute(ids.apply(id), attribute, value);
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
