// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.modelling.command.Add;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
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
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Part;
import org.bitstreamproject.verkstad.modelling.outline.Arrangement.Shape;
import org.bitstreamproject.verkstad.modelling.outline.ElementForm;
import org.bitstreamproject.verkstad.modelling.outline.Hanging;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.outline.Value;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every command of the list is carried out through the plain forms of the page, as a browser without script sends them,
 * and must make the very model that the command itself makes.
 */
class OutlineCommandsTest {

    private static final Texts TEXTS = new Texts();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ModelPageMaker maker =
            new ModelPageMaker(new ModelCheck(edition -> Models.COURSE), new ModelPicture(TEXTS), TEXTS);

    /** @param shown the element whose form is opened first, empty for none */
    private record Way(String shown, String button, Map<String, String> fields) {}

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void carriesOutEveryCommandThroughAForm(ModelType type) {
        var model = TypeModels.of(type);

        for (var command : commands(model)) {
            assertThat(byForm(model, way(model, command)))
                    .as(command.json().toString())
                    .isEqualTo(directly(model, command));
        }
    }

    @Test
    void leavesNoCommandOfTheListWithoutAForm() {
        var tried = new TreeSet<String>();
        page(TypeModels.of(ModelType.GOAL), "", new ModelSteps(true, true))
                .select("button[name=_do]")
                .forEach(button -> tried.add(button.val()));
        tried.retainAll(Set.of(CommandList.UNDO, CommandList.REDO));
        for (var type : ModelType.values()) {
            commands(TypeModels.of(type)).forEach(command -> tried.add(command.name()));
        }

        assertThat(tried).containsExactlyInAnyOrderElementsOf(CommandList.names());
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void offersToTakeBackAndToDoAgainWhereThereIsSomething(ModelType type) {
        var some = page(TypeModels.of(type), "", new ModelSteps(true, true));
        var none = page(TypeModels.of(type), "", new ModelSteps(false, false));

        for (var step : List.of(CommandList.UNDO, CommandList.REDO)) {
            assertThat(some.select("button[name=_do][value=" + step + "]")).hasSize(1);
            assertThat(none.select("button[name=_do][value=" + step + "]")).isEmpty();
        }
    }

    private static List<Command> commands(Model model) {
        var commands = new ArrayList<Command>();
        boolean ownForms = model.type() == ModelType.PROCESS;
        for (var part : Arrangement.of(model.type()).parts()) {
            boolean full = part.types().equals(List.of(NodeType.FOCUS));
            if (part.shape() != Shape.RELATIONS && !full && !ownForms) {
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
        for (var node : model.nodes()) {
            if (!ownForms || !node.type().isStep()) {
                commands.add(new Name(node.id(), "Ett annat namn"));
            }
            about(model, node, ElementForm.of(model, node), commands);
        }
        for (var edge : model.edges(EdgeType.MESSAGE)) {
            commands.add(new Name(edge.id(), "något annat"));
            commands.add(new SetAttribute(edge.id(), "channel", "brev"));
            var first = model.edges(EdgeType.MESSAGE).get(0).id();
            commands.add(new Reorder(edge.id(), edge.id().equals(first) ? "" : first));
            commands.add(new MoveToLane(
                    edge.id(), model.nodes(NodeType.FRAGMENT).get(0).id()));
            commands.add(new Delete(edge.id()));
        }
        return commands;
    }

    private static void about(Model model, Node node, ElementForm form, List<Command> commands) {
        boolean isStep = model.type() == ModelType.PROCESS && node.type().isStep();
        for (var value : form.values()) {
            if (!isStep || !OutlineForm.isOfStep(value.name())) {
                commands.add(new SetAttribute(node.id(), value.name(), example(value)));
            }
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
        commands.add(new Split(node.id(), "Den ena", "Den andra"));
        form.alike().stream().limit(1).forEach(other -> {
            commands.add(new Reorder(node.id(), other.id()));
            commands.add(new Merge(List.of(node.id(), other.id())));
        });
        if (node.type() != NodeType.PROCESS) {
            commands.add(new Delete(node.id()));
        }
    }

    private static String example(Value value) {
        if (value.isChoice()) {
            return value.choices().get(0);
        }
        return value.isNumber() ? "12" : value.isList() ? "ett\ntvå" : "något";
    }

    private Way way(Model model, Command command) {
        if (command instanceof Add add) {
            var part = part(model, add.type());
            return new Way(
                    "",
                    "add " + part.name(),
                    placed(part, part.name() + "-", "label", add.type(), add.label(), add.parent()));
        } else if (command instanceof PasteList paste) {
            var part = part(model, paste.type());
            return new Way(
                    "",
                    "paste " + part.name(),
                    placed(part, part.name() + "-lines-", "", paste.type(), paste.text(), paste.parent()));
        } else if (command instanceof Name name) {
            return new Way(name.id(), "save " + name.id(), Map.of("label", name.label()));
        } else if (command instanceof SetAttribute set) {
            return new Way(set.id(), "save " + set.id(), Map.of("prop-" + set.attribute(), set.value()));
        } else if (command instanceof Connect connect) {
            return new Way(
                    connect.source(),
                    "connect " + connect.source(),
                    Map.of("connect", connect.type() + ">" + connect.target()));
        } else if (command instanceof MoveToLane move) {
            return move(model, move);
        } else if (command instanceof Reorder reorder) {
            return new Way(reorder.id(), "reorder " + reorder.id(), Map.of("before", reorder.before()));
        } else if (command instanceof Split split) {
            return new Way(
                    split.id(),
                    "split " + split.id(),
                    Map.of("split-first", split.first(), "split-second", split.second()));
        } else if (command instanceof Merge merge) {
            return new Way(
                    merge.ids().get(0),
                    "merge " + merge.ids().get(0),
                    Map.of("merge", merge.ids().get(1)));
        } else if (command instanceof Delete delete) {
            return new Way("", "delete " + delete.id(), Map.of());
        }
        assertThat(command).isInstanceOf(Together.class);
        throw new AssertionError("no form is known for " + command.name());
    }

    private static Way move(Model model, MoveToLane move) {
        if (model.edge(move.id()).isPresent()) {
            return new Way(move.id(), "save " + move.id(), Map.of("prop-fragment", move.lane()));
        }
        return model.type() == ModelType.PROCESS
                ? new Way(move.id(), "move " + move.id(), Map.of("move-lane", move.lane()))
                : new Way(move.id(), "save " + move.id(), Map.of("above", move.lane()));
    }

    private static Map<String, String> placed(
            Part part, String prefix, String text, String type, String words, String above) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(text.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + text, words);
        if (part.types().size() > 1) {
            fields.put(prefix + "type", type);
        }
        if (part.isTree()) {
            fields.put(prefix + "above", above);
        }
        return fields;
    }

    private static Part part(Model model, String type) {
        return Arrangement.of(model.type()).parts().stream()
                .filter(part -> part.types().contains(NodeType.valueOf(type)))
                .findFirst()
                .orElseThrow();
    }

    private static String directly(Model model, Command command) {
        try {
            return ModelJson.write(command.apply(model).model()).toString();
        } catch (NotAModel refused) {
            return "refused";
        }
    }

    /** Opens the page, fills in one of its forms and presses its button. */
    private String byForm(Model model, Way way) {
        var page = page(model, way.shown());
        var button = page.select("button[name=_do]").stream()
                .filter(found -> found.attr("value").equals(way.button()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + way.button()));
        var form = (FormElement) Objects.requireNonNull(
                button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form"));
        way.fields().forEach((name, value) -> fill(form, name, value));
        var sent = new LinkedHashMap<String, List<String>>();
        form.formData()
                .forEach(field -> sent.computeIfAbsent(field.key(), any -> new ArrayList<>())
                        .add(field.value()));
        try {
            var asked = OutlineForm.read(model, way.button(), sent).orElseThrow();
            return ModelJson.write(asked.command().apply(model).model()).toString();
        } catch (NotAModel refused) {
            return "refused";
        }
    }

    private static void fill(Element form, String name, String value) {
        var field = Objects.requireNonNull(form.selectFirst("[name=" + name + "]"), name);
        if (!field.tagName().equals("select")) {
            field.val(value);
            return;
        }
        field.select("option").forEach(option -> option.removeAttr("selected"));
        var chosen = field.select("option").stream()
                .filter(option -> option.attr("value").equals(value))
                .findFirst();
        chosen.orElseThrow(() -> new AssertionError(name + " does not offer " + value))
                .attr("selected", "selected");
    }

    private Document page(Model model, String edit) {
        return page(model, edit, new ModelSteps(true, false));
    }

    private Document page(Model model, String edit, ModelSteps steps) {
        var reader = Views.participant(31, Language.SV);
        var version = new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), 7, model, "", new PersonId(1), "start", Instant.EPOCH);
        var context = new ModelContext("Modellen", "", "/case", "Fallet", Language.SV, null, Set.of(), null);
        var page = maker.page(
                reader, new EditModel.Seen(version, context, steps), new ModelPageMaker.Asked(edit, "", "", ""));
        var output = new StringOutput();
        engine.render("modelling/model.jte", Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return Jsoup.parse(output.toString());
    }
}
