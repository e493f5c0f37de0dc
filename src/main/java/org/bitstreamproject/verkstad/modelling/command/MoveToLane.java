// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;

/**
 * Moves an element to stand elsewhere: an activity in another lane, a message in another fragment, a goal, unit or group
 * under another.
 *
 * @param lane where it shall stand, blank for nowhere
 */
public record MoveToLane(String id, String lane) implements Command {

    @Override
    public String name() {
        return "move-to-lane";
    }

    @Override
    public Set<String> touches() {
        return Set.of(id);
    }

    @Override
    public Applied apply(Model model) {
        var objections = new Objections(model);
        var edge = model.edge(id);
        if (edge.isPresent()) {
            return move(objections, model, edge.get());
        }
        var node = objections.node("id", id);
        var place = objections.perhaps("lane", lane);
        objections.check();
        return move(objections, model, node.orElseThrow(), place);
    }

    private Applied move(Objections objections, Model model, Edge edge) {
        var rule = Metamodel.of(model.type()).habits(edge.type()).place();
        if (rule.isEmpty()) {
            objections.fault("id", "stands-nowhere", edge.type());
        } else if (!lane.isBlank()
                && objections
                        .node("lane", lane)
                        .filter(node -> node.type() != rule.get().of())
                        .isPresent()) {
            objections.fault(
                    "lane", "cannot-stand", edge.type(), type(model), rule.get().of());
        }
        objections.check();
        var draft = new Draft(model);
        draft.changeEdge(id, found -> found.with(rule.orElseThrow().attribute(), lane));
        return new Applied(draft.done(), id);
    }

    private NodeType type(Model model) {
        return model.node(lane).orElseThrow().type();
    }

    private Applied move(Objections objections, Model model, Node node, Optional<Node> place) {
        var metamodel = Metamodel.of(model.type());
        var relation = metamodel.habits(node.type()).parent();
        if (relation.isEmpty()) {
            objections.fault("id", "stands-nowhere", node.type());
        } else if (place.isPresent()) {
            Places.fault(metamodel, "lane", node.type(), place.get().type()).ifPresent(objections::add);
        }
        objections.check();
        var before = new Places(model).of(node);
        boolean alone = metamodel.habits(relation.orElseThrow()).one();
        var kept = before.stream()
                .filter(edge -> Places.above(edge, id).equals(lane))
                .findFirst();
        if (kept.isPresent() && !alone) {
            return new Applied(model, id);
        }
        // of several only the first is shown as its place; the others stay
        var gone = before.stream()
                .filter(edge -> !kept.equals(Optional.of(edge)))
                .limit(alone ? before.size() : 1)
                .toList();
        var draft = new Draft(model);
        if (kept.isEmpty() && place.isPresent()) {
            put(objections, model, node, place.get(), gone, draft);
        } else {
            draft.cut(gone::contains);
        }
        return new Applied(draft.done(), id);
    }

    /** The first relation that gives way is led elsewhere and keeps its name and attributes. */
    private void put(Objections objections, Model model, Node node, Node place, List<Edge> gone, Draft draft) {
        var without = new Draft(model);
        without.cut(gone::contains);
        var places = new Places(without.done());
        var fresh = places.edge(gone.isEmpty() ? draft.newId("r") : gone.get(0).id(), id, node.type(), lane);
        var ends = fresh.source().equals(id) ? List.of(node, place) : List.of(place, node);
        places.fault("lane", fresh.type(), ends.get(0), ends.get(1)).ifPresent(objections::add);
        objections.check();
        if (gone.isEmpty()) {
            draft.add(fresh);
        } else {
            draft.changeEdge(fresh.id(), old -> old.from(fresh.source()).to(fresh.target()));
            draft.cut(edge -> gone.contains(edge) && !edge.id().equals(fresh.id()));
        }
    }

    @Override
    public MoveToLane naming(UnaryOperator<String> ids) {
        return new MoveToLane(ids.apply(id), ids.apply(lane));
    }

    @Override
    public JsonObject json() {
        return Form.of(name()).with("id", id).with("lane", lane).json();
    }
}
