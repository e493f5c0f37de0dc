// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/** Takes an element or a relation away. A step with one way on heals the flow: what led to it leads to what came after. */
public record Delete(String id) implements Command {

    @Override
    public String name() {
        return "delete";
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
        var draft = new Draft(model);
        var edge = model.edge(id);
        if (edge.isPresent()) {
            draft.cut(found -> found.id().equals(id));
            return new Applied(draft.done(), edge.get().source());
        }
        var node = objections.node("id", id);
        var metamodel = Metamodel.of(model.type());
        if (node.filter(found -> metamodel.habits(found.type()).kept()).isPresent()) {
            objections.fault("id", "must-stay", node.get().type());
        }
        objections.check();
        var flow = metamodel.flow();
        flow.ifPresent(rule -> new Steps(rule, draft).heal(id));
        draft.remove(id);
        forget(draft, model, node.orElseThrow());
        return new Applied(draft.done(), neighbour(model, node.get()));
    }

    /** Relations no longer stand in what is gone. */
    static void forget(Draft draft, Model model, Node gone) {
        lead(draft, model, gone, "");
    }

    /** Relations that stood in an element stand in another one from now on. */
    static void lead(Draft draft, Model model, Node gone, String other) {
        var metamodel = Metamodel.of(model.type());
        for (var type : metamodel.edgeTypes()) {
            var place = metamodel.habits(type).place();
            if (place.isPresent() && place.get().of() == gone.type()) {
                draft.changeEdges(
                        edge -> edge.type() == type
                                && gone.id().equals(edge.props().get(place.get().attribute())),
                        edge -> edge.with(place.get().attribute(), other));
            }
        }
    }

    private static String neighbour(Model model, Node gone) {
        var before = Metamodel.of(model.type()).flow().stream()
                .flatMap(flow -> model.incoming(gone.id(), flow.edge()).stream())
                .map(Edge::source)
                .filter(id -> !id.equals(gone.id()))
                .findFirst();
        return before.or(() ->
                        new Places(model).of(gone).stream().findFirst().map(edge -> Places.above(edge, gone.id())))
                .orElse("");
    }

    @Override
    public Delete naming(UnaryOperator<String> ids) {
        return new Delete(ids.apply(id));
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("id", id).json();
    }
}
