// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Merge;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.Reorder;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Split;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Shape;

/** Reads what a form of the outline asks for; a field's name is the id it has on the page. */
public final class OutlineForm {

    private static final Pattern PLACE = Pattern.compile("commands\\[(\\d+)]\\.(.*)");

    private static final Set<String> OF_STEP = Set.of("kind", "minutes", "waitHours", "mode");

    private final Model model;
    private final Map<String, List<String>> fields;
    private final String id;
    private final List<Command> commands = new ArrayList<>();
    private final List<Map<String, String>> places = new ArrayList<>();

    private OutlineForm(Model model, Map<String, List<String>> fields, String id) {
        this.model = model;
        this.fields = fields;
        this.id = id;
    }

    /** What is asked for. @param places for each part of the command the field of the page that each of its own comes from */
    public record Asked(Command command, List<Map<String, String>> places) {

        public Asked {
            places = List.copyOf(places);
        }

        /** The field of the page that a fault is about. */
        public String field(Fault fault) {
            var part = PLACE.matcher(fault.where());
            int index = part.matches() ? Integer.parseInt(part.group(1)) : 0;
            var own = part.matches() ? part.group(2) : fault.where();
            return index < places.size() ? places.get(index).getOrDefault(own, own) : own;
        }
    }

    /** @param asked what to do, and with which element or part after a blank; empty when it is nothing of the outline's */
    public static Optional<Asked> read(Model model, String asked, Map<String, List<String>> fields) {
        var words = asked.split(" ", 2);
        var form = new OutlineForm(model, fields, words.length > 1 ? words[1] : "");
        var name = form.read(words[0]);
        return name.map(called -> new Asked(
                form.commands.size() == 1 ? form.commands.get(0) : new Together(called, form.commands), form.places));
    }

    /** What all of it is called together. */
    private Optional<String> read(String verb) {
        switch (verb) {
            case "add" -> {
                return part().map(part -> add(part));
            }
            case "paste" -> {
                return part().map(part -> paste(part));
            }
            case "save" -> save();
            case "connect" -> connect();
            case "reorder" -> say(new Reorder(id, text("before")), Map.of("id", "before", "before", "before"));
            case "up" -> step(-1);
            case "down" -> step(1);
            case "move" -> say(new MoveToLane(id, text("move-lane")), Map.of("id", "move-lane", "lane", "move-lane"));
            case "split" ->
                say(
                        new Split(id, text("split-first"), text("split-second")),
                        Map.of("id", "split-first", "first", "split-first", "second", "split-second"));
            case "merge" -> say(new Merge(List.of(id, text("merge"))), Map.of("ids", "merge"));
            case "delete" -> say(new Delete(id), Map.of("id", id));
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(verb.equals("save") ? "change" : verb);
    }

    private Optional<Part> part() {
        return Arrangement.of(model.type()).parts().stream()
                .filter(part -> part.name().equals(id))
                .findFirst();
    }

    private String add(Part part) {
        var prefix = part.name() + "-";
        if (part.shape() == Shape.RELATIONS) {
            var type = part.relations().iterator().next().name();
            say(
                    new Connect(type, text(prefix + "from"), text(prefix + "to")),
                    Map.of("type", prefix + "to", "source", prefix + "from", "target", prefix + "to"));
            say(new Name("+1", text(prefix + "label")), Map.of("label", prefix + "label"));
        } else {
            say(
                    new Add(type(part, prefix + "type"), text(prefix + "label"), "", text(prefix + "above")),
                    Map.of("type", prefix + "type", "label", prefix + "label", "parent", prefix + "above"));
        }
        attributes("+1", prefix + "prop-", true);
        var joined = part.joined();
        boolean told = fields.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith(prefix + "tie")
                        && field.getValue().stream().anyMatch(value -> !value.isBlank()));
        var target = Adding.to(model, part, "").above().stream().findFirst();
        if (joined != null && told && target.isPresent()) {
            say(new Connect(joined.name(), "+1", target.get().id()), Map.of());
            var made = "+" + commands.size();
            say(new Name(made, text(prefix + "tie")), Map.of("label", prefix + "tie"));
            attributes(made, prefix + "tie-", true);
        }
        return "add";
    }

    private String paste(Part part) {
        var prefix = part.name() + "-lines";
        say(
                new PasteList(type(part, prefix + "-type"), text(prefix), "", text(prefix + "-above")),
                Map.of("type", prefix + "-type", "text", prefix, "parent", prefix + "-above"));
        return "paste-list";
    }

    private String type(Part part, String field) {
        return part.types().size() == 1 ? part.types().get(0).name() : text(field);
    }

    /** Everything a form says about one element or relation. */
    private void save() {
        if (fields.containsKey("label")) {
            say(new Name(id, text("label")), Map.of("id", "label", "label", "label"));
        }
        if (fields.containsKey("above") && !text("above").equals(text("above-was"))) {
            say(new MoveToLane(id, text("above")), Map.of("id", "above", "lane", "above"));
        }
        attributes(id, "prop-", false);
    }

    /** @param filled whether those that say nothing are passed over */
    private void attributes(String of, String prefix, boolean filled) {
        for (var field : fields.keySet()) {
            var value = text(field);
            if (field.startsWith(prefix) && !(filled && value.isBlank())) {
                var name = field.substring(prefix.length());
                say(
                        name.equals("fragment") ? new MoveToLane(of, value) : new SetAttribute(of, name, value),
                        Map.of("id", field, "attribute", field, "value", field, "lane", field));
            }
        }
    }

    private void connect() {
        var chosen = text("connect");
        if (chosen.isBlank()) {
            throw new NotAModel(List.of(Fault.of("connect", "choose-target")));
        }
        int turned = chosen.indexOf('<');
        int at = turned < 0 ? chosen.indexOf('>') : turned;
        var type = at < 0 ? "" : chosen.substring(0, at);
        var other = at < 0 ? "" : chosen.substring(at + 1);
        var all = new HashMap<String, String>();
        List.of("type", "source", "target").forEach(field -> all.put(field, "connect"));
        say(turned < 0 ? new Connect(type, id, other) : new Connect(type, other, id), all);
    }

    /** One place up or down among its equals. */
    private void step(int by) {
        var equals = model.edge(id).isPresent()
                ? TypeOutline.of(model).blocks().stream()
                        .flatMap(block -> block.arrows().stream())
                        .map(arrow -> arrow.edge().id())
                        .toList()
                : alike();
        int here = equals.indexOf(id);
        int before = by < 0 ? here - 1 : here + 2;
        var other = before >= 0 && before < equals.size() ? equals.get(before) : by < 0 ? id : "";
        say(new Reorder(id, other), Map.of("id", id, "before", id));
    }

    private List<String> alike() {
        var type = model.node(id).map(Node::type);
        return model.nodes().stream()
                .filter(node -> type.equals(Optional.of(node.type())))
                .map(Node::id)
                .toList();
    }

    private void say(Command command, Map<String, String> from) {
        commands.add(command);
        places.add(from);
    }

    private String text(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /** Whether the form of a step of a process asks for this attribute in its own words. */
    public static boolean isOfStep(String attribute) {
        return OF_STEP.contains(attribute);
    }

    /** Whether there is more to say about a relation than that it is there. */
    public static boolean hasMore(Model model, Edge edge) {
        return !TieForm.of(model, edge).values().isEmpty();
    }
}
