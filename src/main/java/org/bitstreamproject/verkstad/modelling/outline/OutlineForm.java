// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.Connect;
import org.bitstreamproject.verkstad.modelling.command.Delete;
import org.bitstreamproject.verkstad.modelling.command.Merge;
import org.bitstreamproject.verkstad.modelling.command.MoveToLane;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PasteList;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements.Spot;
import org.bitstreamproject.verkstad.modelling.command.Reconnect;
import org.bitstreamproject.verkstad.modelling.command.Reorder;
import org.bitstreamproject.verkstad.modelling.command.Retype;
import org.bitstreamproject.verkstad.modelling.command.SetAttribute;
import org.bitstreamproject.verkstad.modelling.command.Split;
import org.bitstreamproject.verkstad.modelling.command.Tidy;
import org.bitstreamproject.verkstad.modelling.command.Together;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.notation.Said;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Shape;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;

/**
 * Reads from a form of the outline what is to be changed; a field's name is the id it has on the page. Only what stands
 * in a field now and did not stand there before is said.
 */
public final class OutlineForm {

    private static final Set<String> OF_STEP = Set.of("kind", "minutes", "waitHours", "mode");

    private final Model model;
    private final Filled form;
    private final String id;
    private final Saying saying = new Saying();

    private OutlineForm(Model model, Filled form, String id) {
        this.model = model;
        this.form = form;
        this.id = id;
    }

    /**
     * What is asked for; empty when no form of this model asks so.
     *
     * @param model as the form showed it
     * @param asked what to do, and with which element or part after a blank
     * @throws NotAModel when the form alone shows that it cannot be done, with faults at the fields of the page
     */
    public static Optional<Asked> read(Model model, String asked, Map<String, List<String>> fields) {
        var words = asked.split(" ", 2);
        var form = new OutlineForm(model, new Filled(fields), words.length > 1 ? words[1] : "");
        var focus = new ProcessForm(model, form.form, form.saying, form.id).read(words[0]);
        var called = focus.isPresent() ? Optional.of(words[0]) : form.read(words[0]);
        return called.map(name -> form.asked(name, focus));
    }

    private Asked asked(String name, Optional<String> focus) {
        var commands = saying.commands();
        var command = commands.size() == 1 ? commands.get(0) : new Together(name, commands);
        // the forms of a process are called by what they do there, all others as the command is
        boolean asCommand = focus.isEmpty() && commands.size() == 1 && !saying.isNothingNew();
        return new Asked(asCommand ? command.name() : name, command, focus.orElse(""), saying.places());
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
            case "retype" -> say(new Retype(id, text("retype")), Map.of("id", "retype", "type", "retype"));
            case "reconnect" ->
                say(
                        new Reconnect(id, text("source"), text("target")),
                        Map.of("id", "target", "source", "source", "target", "target"));
            case "place" -> place();
            case "tidy" -> say(new Tidy(id.isBlank() ? List.of() : List.of(id)), Map.of("ids", "place-y"));
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
        boolean told = form.fields().keySet().stream()
                .anyMatch(field ->
                        field.startsWith(prefix + "tie") && !text(field).isBlank());
        var target = Adding.to(model, part, "").above().stream().findFirst();
        if (joined != null && told && target.isPresent()) {
            say(new Connect(joined.name(), "+1", target.get().id()), Map.of());
            var made = saying.last();
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
        var shown = model.node(id).map(Said::of).or(() -> model.edge(id).map(Said::of));
        if (form.changes("label", shown.orElse(""))) {
            say(new Name(id, text("label")), Map.of("id", "label", "label", "label"));
        }
        if (form.has("above") && !text("above").equals(text("above-was"))) {
            say(new MoveToLane(id, text("above")), Map.of("id", "above", "lane", "above"));
        }
        attributes(id, "prop-", false);
        saying.nothingNew(id, "label");
    }

    /** @param filled whether it is something new, of which only what is said counts */
    private void attributes(String of, String prefix, boolean filled) {
        var held = model.node(of).map(Node::props).or(() -> model.edge(of).map(Edge::props));
        for (var field : form.fields().keySet()) {
            if (!field.startsWith(prefix)) {
                continue;
            }
            var value = text(field);
            var name = field.substring(prefix.length());
            boolean says = filled
                    ? !value.isBlank()
                    : form.changes(field, held.map(props -> props.get(name)).orElse(""));
            if (says) {
                say(
                        name.equals("fragment") ? new MoveToLane(of, value) : new SetAttribute(of, name, value),
                        Map.of("id", field, "attribute", field, "value", field, "lane", field));
            }
        }
    }

    private void place() {
        var from = new HashMap<String, String>();
        from.put("places[0].id", "place-y");
        List.of("x", "y", "width", "height").forEach(field -> from.put("places[0]." + field, "place-" + field));
        say(
                new PlaceElements(List.of(new Spot(
                        id,
                        pixels("place-x", Spot.UNREADABLE),
                        pixels("place-y", Spot.UNREADABLE),
                        pixels("place-width", 0),
                        pixels("place-height", 0)))),
                from);
    }

    /** What is no whole number the command refuses, with the bounds. */
    private int pixels(String field, int blank) {
        if (text(field).isBlank()) {
            return blank;
        }
        return TypedNumber.read(text(field))
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Place.FARTHEST)) <= 0)
                .map(BigDecimal::intValue)
                .filter(number -> number != 0 || blank != 0)
                .orElse(Spot.UNREADABLE);
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
        saying.say(command, from);
    }

    private String text(String name) {
        return form.text(name);
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
