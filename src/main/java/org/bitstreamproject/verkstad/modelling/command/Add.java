// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Model;

/**
 * Adds an element.
 *
 * @param type what it is, with its kind if that is to be said at once: {@code ACTIVITY}, {@code EVENT.end}
 * @param after the element it comes after: in a flow it is put between that step and its only successor, elsewhere
 *     behind it in the list; blank for last
 * @param parent what it stands under or in, such as a lane, a higher goal, a unit; blank for nothing yet
 * @param id wanted for it, blank to be given one
 */
public record Add(String type, String label, String after, String parent, String id) implements Command {

    public Add(String type, String label, String after, String parent) {
        this(type, label, after, parent, "");
    }

    @Override
    public String name() {
        return "add";
    }

    @Override
    public Set<String> touches() {
        return after.isBlank() ? Set.of() : Set.of(after);
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var kind = Kind.read(objections, model, "type", type);
        var clean = kind.isPresent()
                ? objections.label("label", label, kind.get().type())
                : objections.label("label", label, false);
        var where = new Newcomers(model, objections, kind, after, parent);
        objections.free("id", id);
        objections.room("type", 1, 3);
        where.most(1);
        objections.check();
        var draft = new Draft(model);
        var node = kind.orElseThrow().node(id.isBlank() ? draft.newId(kind.get().letter()) : id, clean);
        where.place(draft, List.of(node), false);
        return new Applied(draft.done(), node.id());
    }

    @Override
    public Add naming(UnaryOperator<String> ids) {
        return new Add(type, label, ids.apply(after), ids.apply(parent), id);
    }

    @Override
    public JsonObject json() {
        return Form.of(name())
                .with("type", type)
                .with("label", label)
                .with("after", after)
                .with("parent", parent)
                .with("id", id)
                .json();
    }
}
