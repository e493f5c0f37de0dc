// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Model;

/** Gives an element or a relation its name. */
public record Name(String id, String label) implements Command {

    @Override
    public String name() {
        return "name";
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
        var node = model.node(id);
        var edge = model.edge(id);
        if (node.isEmpty() && edge.isEmpty()) {
            objections.fault("id", "gone");
        }
        var clean = node.isPresent()
                ? objections.label("label", label, node.get().type())
                : objections.label("label", label, false);
        objections.check();
        var draft = new Draft(model);
        draft.change(id, found -> found.labelled(clean));
        draft.changeEdge(id, found -> found.labelled(clean));
        return new Applied(draft.done(), id);
    }

    @Override
    public Name naming(UnaryOperator<String> ids) {
        return new Name(ids.apply(id), label);
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("id", id).with("label", label).json();
    }
}
