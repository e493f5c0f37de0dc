// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.Reconnect;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.outline.Outline;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;

/** The forms that only a process has. */
record ProcessWays(Model model) {

    List<Way> of(Command command) {
        if (command instanceof Add add && add.type().startsWith("LANE")) {
            return List.of(new Way("", "add-lane", Map.of("new-lane", add.label(), "new-lane-kind", "role")));
        } else if (command instanceof Add add) {
            return List.of(new Way(
                    "",
                    "add-step",
                    Map.of(
                            "new-step-kind", kind(add.type()),
                            "new-step", add.label(),
                            "new-step-lane", add.parent(),
                            "new-step-after", add.after())));
        } else if (command instanceof PasteList paste) {
            return List.of(new Way(
                    "",
                    "paste-activities",
                    Map.of("paste", paste.text(), "paste-lane", paste.parent(), "paste-after", paste.after())));
        } else if (command instanceof Together around) {
            var add = (Add) around.commands().get(0);
            var role = ((Connect) around.commands().get(1)).type();
            int point = add.type().indexOf('.');
            return List.of(new Way(
                    "",
                    "add-neighbour",
                    Map.of(
                            "new-neighbour-role",
                            role,
                            "new-neighbour",
                            add.label(),
                            "new-neighbour-kind",
                            point < 0 ? "" : add.type().substring(point + 1))));
        } else if (command instanceof Name name) {
            return named(name.id(), name.label());
        } else if (command instanceof SetAttribute set) {
            return set(set);
        } else if (command instanceof MoveToLane move) {
            return step(move.id(), "lane", move.lane());
        } else if (command instanceof Retype retype) {
            return steps().contains(retype.type()) && Way.isStep(model, retype.id())
                    ? step(retype.id(), "kind", kind(retype.type()))
                    : List.of();
        } else if (command instanceof Connect connect) {
            int free = exits(connect.source()).size();
            return connect.type().equals("FLOW") ? step(connect.source(), "to-" + free, connect.target()) : List.of();
        } else if (command instanceof Reconnect led && led.source().isEmpty()) {
            return way(led.id(), "to-", led.target());
        } else if (command instanceof Delete delete && model.edge(delete.id()).isPresent()) {
            return way(delete.id(), "to-", "");
        }
        return List.of();
    }

    private static List<String> steps() {
        return List.of("EVENT.start", "EVENT.intermediate", "EVENT.end", "DECISION", "ACTIVITY");
    }

    private static String kind(String type) {
        return type.substring(type.indexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private List<Way> named(String id, String label) {
        if (model.edge(id).isPresent()) {
            return way(id, "condition-", label);
        }
        var type = model.node(id).orElseThrow().type();
        return switch (type) {
            case PROCESS -> List.of(new Way("", "name-process", Map.of("process-name", label)));
            case LANE -> List.of(new Way("", "change-lane " + id, Map.of(id + "-label", label)));
            case RESOURCE, RULE, GOALREF ->
                List.of(new Way("", "change-neighbour " + id, Map.of(id + "-label", label)));
            default -> step(id, "label", label);
        };
    }

    private List<Way> set(SetAttribute set) {
        if (model.edge(set.id()).isPresent()) {
            return way(set.id(), "share-", set.value());
        }
        var type = model.node(set.id()).orElseThrow().type();
        var field = Map.of(set.id() + "-kind", set.value());
        if (type == NodeType.LANE) {
            return List.of(new Way("", "change-lane " + set.id(), field));
        } else if (type == NodeType.RESOURCE) {
            return List.of(new Way("", "change-neighbour " + set.id(), field));
        } else if (type == NodeType.EVENT && set.attribute().equals("kind")) {
            return step(set.id(), "kind", kind(set.value()));
        }
        return OutlineForm.isOfStep(set.attribute()) ? step(set.id(), set.attribute(), set.value()) : List.of();
    }

    private List<Edge> exits(String step) {
        return Outline.of(model).steps().stream()
                .filter(found -> found.node().id().equals(step))
                .flatMap(found -> found.exits().stream())
                .map(Outline.Exit::edge)
                .toList();
    }

    private List<Way> way(String flow, String field, String value) {
        var edge = model.edge(flow).orElseThrow();
        var way = exits(edge.source()).indexOf(edge);
        return way < 0 ? List.of() : step(edge.source(), field + way, value);
    }

    private static List<Way> step(String id, String field, String value) {
        return List.of(new Way(id, "change-step " + id, Map.of(field, value)));
    }
}
