// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.Reorder;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;

/** Reads the forms that only a process has, in the words of a process: its steps, who performs them, what is around it. */
final class ProcessForm {

    private final Model model;
    private final Filled form;
    private final Saying saying;
    private final String id;

    ProcessForm(Model model, Filled form, Saying saying, String id) {
        this.model = model;
        this.form = form;
        this.saying = saying;
        this.id = id;
    }

    /** Where to go afterwards, empty string for where the command leads; nothing when it is no form of a process. */
    Optional<String> read(String verb) {
        if (model.type() != ModelType.PROCESS) {
            return Optional.empty();
        }
        switch (verb) {
            case "name-process" -> nameProcess();
            case "add-lane" -> addLane();
            case "change-lane" -> changeLane();
            case "add-step" -> addStep();
            case "paste-activities" -> paste();
            case "change-step" -> new StepChange(model, form, saying, id).read();
            case "move-up" -> move(true);
            case "move-down" -> move(false);
            case "add-neighbour" -> addNeighbour();
            case "change-neighbour" -> changeNeighbour();
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(verb.equals("name-process") ? "process" : id);
    }

    private void nameProcess() {
        var typed = form.text("process-name");
        var process = model.process();
        saying.say(
                process.isPresent()
                        ? new Name(process.get().id(), typed)
                        : new Add(NodeType.PROCESS.name(), typed, "", ""),
                Map.of("id", "process-name", "label", "process-name", "type", "process-name"));
    }

    private void addLane() {
        var kind = form.text("new-lane-kind");
        saying.say(
                new Add(kinded(NodeType.LANE, kind), form.text("new-lane"), "", ""),
                Map.of("type", kind.isBlank() ? "new-lane" : "new-lane-kind", "label", "new-lane"));
    }

    private void changeLane() {
        rename();
        kind();
        saying.nothingNew(id, id + "-label");
    }

    private void addStep() {
        var kind = StepKind.written(form.text("new-step-kind"));
        boolean performed = kind.equals(NodeType.ACTIVITY.name());
        saying.say(
                new Add(
                        kind,
                        form.text("new-step"),
                        form.text("new-step-after"),
                        performed ? form.text("new-step-lane") : ""),
                Map.of(
                        "type", "new-step-kind",
                        "label", "new-step",
                        "after", "new-step-after",
                        "parent", "new-step-lane"));
    }

    private void paste() {
        saying.say(
                new PasteList(
                        NodeType.ACTIVITY.name(),
                        form.text("paste"),
                        form.text("paste-after"),
                        form.text("paste-lane")),
                Map.of("type", "paste", "text", "paste", "after", "paste-after", "parent", "paste-lane"));
    }

    /** Lets a step of a straight flow change places with its neighbour; one without a flow in the list. */
    private void move(boolean up) {
        var in = model.incoming(id, EdgeType.FLOW);
        var out = model.outgoing(id, EdgeType.FLOW);
        if (in.isEmpty() && out.isEmpty()) {
            moveInList(up);
            return;
        }
        var flows = up ? in : out;
        if (flows.isEmpty()) {
            throw refused("move-no-further");
        }
        var between = flows.get(0);
        if (flows.size() > 1 || !isStraight(between)) {
            throw refused("move-at-branch");
        }
        before(between.target(), between.source());
    }

    private boolean isStraight(Edge between) {
        var into = model.incoming(between.source(), EdgeType.FLOW);
        return model.outgoing(between.source(), EdgeType.FLOW).size() == 1
                && model.incoming(between.target(), EdgeType.FLOW).size() == 1
                && model.outgoing(between.target(), EdgeType.FLOW).size() <= 1
                && into.stream().noneMatch(edge -> edge.source().equals(between.target()));
    }

    private void moveInList(boolean up) {
        var steps = model.nodes().stream()
                .filter(node -> node.type().isStep())
                .map(Node::id)
                .toList();
        int here = steps.indexOf(id);
        if (here < 0 && model.node(id).isPresent()) {
            throw refused("not-a-step");
        }
        if (here < 0) {
            before(id, "");
            return;
        }
        int before = up ? here - 1 : here + 2;
        if (before < 0 || before > steps.size()) {
            throw refused("move-no-further");
        }
        before(id, before < steps.size() ? steps.get(before) : "");
    }

    private void before(String moved, String other) {
        saying.say(new Reorder(moved, other), Map.of("id", id, "before", id));
    }

    private NotAModel refused(String code) {
        return new NotAModel(List.of(Fault.of(id, code)));
    }

    private void addNeighbour() {
        var role = form.text("new-neighbour-role");
        var kind = form.text("new-neighbour-kind");
        var type = role.equals(EdgeType.ACHIEVES.name())
                ? NodeType.GOALREF
                : role.equals(EdgeType.CONTROL.name()) ? NodeType.RULE : NodeType.RESOURCE;
        saying.say(
                new Add(kinded(type, type == NodeType.RESOURCE ? kind : ""), form.text("new-neighbour"), "", ""),
                Map.of("type", "new-neighbour-kind", "label", "new-neighbour"));
        join(role, saying.last(), model.process().map(Node::id).orElse(""), "new-neighbour-role");
    }

    private void changeNeighbour() {
        rename();
        if (model.node(id).filter(node -> node.type() == NodeType.RESOURCE).isPresent()) {
            kind();
        }
        var before = Relations.edgesOf(model, id);
        var role = form.text(id + "-role");
        if (form.changes(
                id + "-role",
                before.stream().findFirst().map(edge -> edge.type().name()).orElse(""))) {
            before.forEach(edge -> saying.say(new Delete(edge.id()), Map.of("id", id + "-role")));
            if (!role.isBlank()) {
                join(role, id, inside(before, role), id + "-role");
            }
        }
        saying.nothingNew(id, id + "-label");
    }

    /** What it was joined to, where it can be joined to that in its new role too; else the process. */
    private String inside(List<Edge> before, String role) {
        var metamodel = Metamodel.of(model.type());
        return before.stream()
                .map(edge -> edge.source().equals(id) ? edge.target() : edge.source())
                .filter(other -> metamodel.edgeTypes().stream()
                        .filter(type -> type.name().equals(role))
                        .anyMatch(type -> Relations.isOutward(role)
                                ? metamodel.allows(type, type(other), type(id))
                                : metamodel.allows(type, type(id), type(other))))
                .findFirst()
                .or(() -> model.process().map(Node::id))
                .orElse("");
    }

    private NodeType type(String node) {
        return model.node(node).orElseThrow().type();
    }

    private void join(String role, String outside, String inside, String field) {
        boolean outward = Relations.isOutward(role);
        var places = new HashMap<>(Map.of("type", field, "source", field, "target", field));
        if (inside.isBlank()) {
            places.put(outward ? "source" : "target", "process-name");
        }
        saying.say(outward ? new Connect(role, inside, outside) : new Connect(role, outside, inside), places);
    }

    private void rename() {
        if (form.changes(id + "-label", shown(Node::label))) {
            saying.say(new Name(id, form.text(id + "-label")), Map.of("id", id + "-label", "label", id + "-label"));
        }
    }

    private void kind() {
        if (form.changes(id + "-kind", shown(node -> node.prop("kind").orElse("")))) {
            saying.say(
                    new SetAttribute(id, "kind", form.text(id + "-kind")),
                    Map.of("id", id + "-kind", "attribute", id + "-kind", "value", id + "-kind"));
        }
    }

    private String shown(Function<Node, String> what) {
        return model.node(id).map(what).orElse("");
    }

    private static String kinded(NodeType type, String kind) {
        return kind.isBlank() ? type.name() : type + "." + kind;
    }
}
