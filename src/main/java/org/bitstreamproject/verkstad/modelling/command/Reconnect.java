// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;

/**
 * Leads a relation elsewhere, with its name and attributes.
 *
 * @param source what it shall begin at, blank for where it begins
 * @param target what it shall lead to, blank for where it leads
 */
public record Reconnect(String id, String source, String target) implements Command {

    @Override
    public String name() {
        return "reconnect";
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
        var edge = model.edge(id);
        if (edge.isEmpty()) {
            objections.fault("id", model.node(id).isEmpty() ? "gone" : "not-a-relation");
        }
        objections.perhaps("source", source);
        objections.perhaps("target", target);
        objections.check();
        var old = edge.orElseThrow();
        var led = old.from(source.isBlank() ? old.source() : source).to(target.isBlank() ? old.target() : target);
        return lead(objections, model, led, target.isBlank() || target.equals(old.target()) ? "source" : "target");
    }

    /** Puts a relation in the place of the one with its id. @param field that a fault is told at */
    static Applied lead(Objections objections, Model model, Edge changed, String field) {
        var without = new Draft(model);
        without.cut(edge -> edge.id().equals(changed.id()));
        var source = model.node(changed.source()).orElseThrow();
        var target = model.node(changed.target()).orElseThrow();
        new Places(without.done()).fault(field, changed.type(), source, target).ifPresent(objections::add);
        objections.check();
        var draft = new Draft(model);
        draft.changeEdge(changed.id(), old -> changed);
        return new Applied(draft.done(), changed.id());
    }

    @Override
    public Reconnect naming(UnaryOperator<String> ids) {
        return new Reconnect(ids.apply(id), ids.apply(source), ids.apply(target));
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("id", id)
                .with("source", source)
                .with("target", target)
                .json();
    }
}
