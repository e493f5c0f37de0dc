// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Merge;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.Reconnect;
import org.bitstreamproject.verkstad.modelling.command.Reorder;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Split;
import org.bitstreamproject.verkstad.modelling.command.Tidy;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Shape;
import org.bitstreamproject.verkstad.modelling.outline.ElementForm;
import org.bitstreamproject.verkstad.modelling.outline.Hanging;
import org.bitstreamproject.verkstad.modelling.outline.Standing;
import org.bitstreamproject.verkstad.modelling.outline.TieForm;
import org.bitstreamproject.verkstad.modelling.outline.Value;

/** Commands on a model: everything its page offers, and what somebody sends all the same. */
final class OfferedCommands {

    private OfferedCommands() {}

    /** Whatever the page offers for this model. */
    static List<Command> legal(Model model) {
        var commands = new ArrayList<Command>();
        boolean isProcess = model.type() == ModelType.PROCESS;
        for (var part : Arrangement.of(model.type()).parts()) {
            boolean full = part.types().equals(List.of(NodeType.FOCUS));
            if (part.shape() != Shape.RELATIONS && !full && !isProcess) {
                for (var type : part.types()) {
                    var above = part.isTree()
                            ? Hanging.possible(model, type).stream()
                                    .findFirst()
                                    .map(Node::id)
                                    .orElse("")
                            : "";
                    commands.add(new Add(type.name(), "Något nytt", "", above));
                    commands.add(new PasteList(type.name(), "1. Ett\n- Två", "", above));
                }
            }
        }
        if (isProcess) {
            process(model, commands);
        }
        model.nodes().forEach(node -> about(model, node, ElementForm.of(model, node), commands));
        model.edges().forEach(edge -> about(edge, TieForm.of(model, edge), commands));
        model.places().keySet().forEach(id -> commands.add(new Tidy(List.of(id))));
        if (!model.places().isEmpty()) {
            commands.add(new Tidy(List.of()));
        }
        return commands;
    }

    private static void process(Model model, List<Command> commands) {
        var process = model.process().orElseThrow().id();
        var lane = model.nodes(NodeType.LANE).get(0).id();
        for (var after : List.of("", model.nodes(NodeType.ACTIVITY).get(0).id())) {
            for (var kind : List.of("EVENT.start", "EVENT.intermediate", "EVENT.end", "DECISION")) {
                commands.add(new Add(kind, "Något nytt", after, ""));
            }
            commands.add(new Add("ACTIVITY", "Något nytt", after, lane));
            commands.add(new PasteList("ACTIVITY", "1. Ett\n- Två", after, lane));
        }
        commands.add(new Add("LANE.role", "Någon ny", "", ""));
        for (var role : List.of("INPUT", "OUTPUT", "SUPPLY", "CONTROL", "ACHIEVES")) {
            commands.add(around(role, "Något nytt", process));
        }
    }

    private static Together around(String role, String label, String process) {
        var type = role.equals("ACHIEVES") ? "GOALREF" : role.equals("CONTROL") ? "RULE" : "RESOURCE.information";
        boolean outward = role.equals("ACHIEVES") || role.equals("OUTPUT");
        var connect = outward ? new Connect(role, process, "+1") : new Connect(role, "+1", process);
        return new Together("add-neighbour", List.of(new Add(type, label, "", ""), connect));
    }

    private static void about(Model model, Node node, ElementForm form, List<Command> commands) {
        commands.add(new Name(node.id(), "Ett annat namn"));
        for (var value : form.values()) {
            commands.add(new SetAttribute(node.id(), value.name(), example(value)));
        }
        for (var offer : form.offers()) {
            var other = offer.others().get(0).id();
            commands.add(
                    offer.turned()
                            ? new Connect(offer.type().name(), other, node.id())
                            : new Connect(offer.type().name(), node.id(), other));
        }
        if (form.inTree()) {
            form.possible().forEach(above -> commands.add(new MoveToLane(node.id(), above.id())));
            commands.add(new MoveToLane(node.id(), ""));
        }
        form.lanes().forEach(lane -> commands.add(new MoveToLane(node.id(), lane.id())));
        // one of each type is enough: where it may stand depends on nothing else
        var first =
                model.nodes(node.type()).get(0).equals(node) ? Standing.of(model, node) : Optional.<Standing>empty();
        first.ifPresent(standing -> {
            commands.add(place(node.id(), standing.asksAcross() ? 321 : standing.x(), 0));
            commands.add(place(node.id(), standing.x(), 90));
        });
        commands.add(new Split(node.id(), "Den ena", "Den andra"));
        form.alike().stream().limit(1).forEach(other -> {
            commands.add(new Reorder(node.id(), other.id()));
            commands.add(new Merge(List.of(node.id(), other.id())));
        });
        form.kinds().forEach(kind -> commands.add(new Retype(node.id(), kind.name())));
        if (node.type() == NodeType.EVENT) {
            commands.add(new Retype(node.id(), "EVENT.intermediate"));
        }
        if (node.type() != NodeType.PROCESS) {
            commands.add(new Delete(node.id()));
        }
    }

    private static PlaceElements place(String id, int x, int size) {
        return new PlaceElements(List.of(new PlaceElements.Spot(id, x, 123, size, size)));
    }

    private static void about(Edge edge, TieForm form, List<Command> commands) {
        if (edge.type() == EdgeType.MESSAGE) {
            commands.add(new Name(edge.id(), "något annat"));
        }
        for (var value : form.values()) {
            if (!value.name().equals("fragment")) {
                commands.add(new SetAttribute(edge.id(), value.name(), example(value)));
            }
        }
        form.fragments().forEach(fragment -> commands.add(new MoveToLane(edge.id(), fragment.id())));
        form.others().stream()
                .limit(2)
                .forEach(other ->
                        commands.add(new Reorder(edge.id(), other.edge().id())));
        form.kinds().forEach(kind -> commands.add(new Retype(edge.id(), kind.name())));
        form.sources().forEach(node -> commands.add(new Reconnect(edge.id(), node.id(), "")));
        form.targets().forEach(node -> commands.add(new Reconnect(edge.id(), "", node.id())));
        commands.add(new Delete(edge.id()));
    }

    /** What no page offers, and somebody sends all the same. */
    static List<Command> illegal(Model model) {
        var commands = new ArrayList<Command>();
        for (var command : legal(model)) {
            if (command instanceof Add add) {
                commands.add(new Add(add.type(), "x".repeat(400), add.after(), add.parent()));
            } else if (command instanceof PasteList paste) {
                commands.add(new PasteList(paste.type(), " \n", paste.after(), paste.parent()));
            } else if (command instanceof Name name) {
                commands.add(new Name(name.id(), "x".repeat(10_000)));
            } else if (command instanceof SetAttribute set && set.value().equals("12")) {
                commands.add(new SetAttribute(set.id(), set.attribute(), "NaN"));
            } else if (command instanceof Split split) {
                commands.add(new Split(split.id(), " ", ""));
            } else if (command instanceof Merge merge) {
                commands.add(new Merge(List.of(merge.ids().get(0), "zz")));
            } else if (command instanceof MoveToLane move) {
                commands.add(new MoveToLane(move.id(), "zz"));
            } else if (command instanceof Reorder reorder) {
                commands.add(new Reorder(reorder.id(), "zz"));
            } else if (command instanceof Retype retype) {
                commands.add(new Retype(retype.id(), "NOTHING"));
            } else if (command instanceof Reconnect reconnect
                    && reconnect.source().isEmpty()) {
                commands.add(new Reconnect(reconnect.id(), "", "zz"));
            } else if (command instanceof Connect connect) {
                commands.add(new Connect(connect.type(), connect.source(), "zz"));
                commands.add(new Connect("NOTHING", connect.source(), connect.target()));
            } else if (command instanceof PlaceElements place
                    && place.places().get(0).width() > 0) {
                commands.add(place(place.places().get(0).id(), 20_001, 23));
                commands.add(place(place.places().get(0).id(), PlaceElements.Spot.UNREADABLE, 0));
            } else if (command instanceof Together) {
                var process = model.process().orElseThrow().id();
                commands.add(around("INPUT", "x".repeat(400), process));
            }
        }
        return commands;
    }

    private static String example(Value value) {
        if (value.isChoice()) {
            return value.choices().get(0);
        }
        return value.isNumber() ? "12" : value.isList() ? "ett\ntvå" : "något";
    }
}
