// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Joins two elements.
 *
 * @param type name of the relation
 * @param id wanted for it, blank to be given one
 */
public record Connect(String type, String source, String target, String id) implements Command {

    public Connect(String type, String source, String target) {
        this(type, source, target, "");
    }

    @Override
    public String name() {
        return "connect";
    }

    /** Nothing: a relation more takes nothing away from what others wrote. */
    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var relation = relation(objections, model, "type", type);
        var from = objections.node("source", source);
        var to = objections.node("target", target);
        objections.free("id", id);
        objections.room("type", 0, 1);
        if (relation.isPresent() && from.isPresent() && to.isPresent()) {
            new Places(model)
                    .fault("type", relation.get(), from.get(), to.get())
                    .ifPresent(objections::add);
        }
        objections.check();
        var draft = new Draft(model);
        var given = id.isBlank() ? draft.newId("r") : id;
        draft.add(new Edge(given, relation.orElseThrow(), source, target));
        return new Applied(draft.done(), given);
    }

    static Optional<EdgeType> relation(Objections objections, Model model, String field, String written) {
        var types = Metamodel.of(model.type()).edgeTypes();
        var found = types.stream()
                .filter(candidate -> candidate.name().equals(written))
                .findFirst();
        if (found.isEmpty()) {
            var all = types.stream().map(Enum::name).collect(Collectors.joining(", "));
            objections.fault(field, "unknown-type", Objections.shown(written), model.type(), all);
        }
        return found;
    }

    @Override
    public Connect naming(UnaryOperator<String> ids) {
        return new Connect(type, ids.apply(source), ids.apply(target), id);
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("type", type)
                .with("source", source)
                .with("target", target)
                .with("id", id)
                .json();
    }
}
