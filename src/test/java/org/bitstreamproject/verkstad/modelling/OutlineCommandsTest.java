// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bitstreamproject.verkstad.modelling.command.Command;
import org.bitstreamproject.verkstad.modelling.command.CommandList;
import org.bitstreamproject.verkstad.modelling.command.Name;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.Split;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.outline.Standing;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
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
            new ModelPageMaker(Judging.by(Models.COURSE), new ModelPicture(TEXTS), new Noted(List.of()), TEXTS);
    /** Opened once by each test, at each element: many commands are given from the same page. */
    private final Map<List<Object>, Document> pages = new HashMap<>();

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void carriesOutEveryCommandThroughEveryFormItHas(ModelType type) {
        var model = placed(TypeModels.of(type));

        for (var command : OfferedCommands.legal(model)) {
            for (var way : Way.of(model, command)) {
                assertThat(byForm(model, way, true))
                        .as(way + " " + command.json())
                        .isEqualTo(directly(model, command));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void refusesThroughAFormForTheVeryReasonOfTheCommand(ModelType type) {
        var model = TypeModels.of(type);

        for (var command : OfferedCommands.illegal(model)) {
            var reason = directly(model, command);
            assertThat(reason).as(command.json().toString()).startsWith("refused");
            for (var way : Way.of(model, command)) {
                assertThat(byForm(model, way, false))
                        .as(way + " " + command.json())
                        .isEqualTo(reason);
            }
        }
    }

    @Test
    void leavesNoCommandOfTheListWithoutAForm() {
        assertThat(withoutForm(tried())).isEmpty();
    }

    @Test
    void noticesACommandWithoutAForm() {
        for (var name : CommandList.names()) {
            var others = new TreeSet<>(tried());
            others.remove(name);
            assertThat(withoutForm(others)).containsExactly(name);
        }
        var model = TypeModels.of(ModelType.GOAL);
        var way = new Way("", "explode", Map.of());
        assertThatThrownBy(() -> byForm(model, way, true)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void noticesAFormThatSaysSomethingElse(ModelType type) {
        var model = TypeModels.of(type);

        for (var command : OfferedCommands.legal(model)) {
            if (command instanceof Name || command instanceof Split) {
                for (var way : Way.of(model, command)) {
                    var empty = new Way(way.shown(), way.button(), Map.of());
                    assertThat(byForm(model, empty, true))
                            .as(way + " " + command.json())
                            .isNotEqualTo(directly(model, command));
                }
            }
        }
    }

    @Test
    void noticesAnotherReason() {
        var model = TypeModels.of(ModelType.PROCESS);
        var step = model.nodes(NodeType.ACTIVITY).get(0).id();
        var blank = directly(model, new Name(step, ""));

        for (var way : Way.of(model, new Name(step, "x".repeat(400)))) {
            assertThat(byForm(model, way, false)).startsWith("refused").isNotEqualTo(blank);
        }
    }

    private Set<String> tried() {
        var tried = new TreeSet<String>();
        page(TypeModels.of(ModelType.GOAL), "", new ModelSteps(true, true))
                .select("button[name=_do]")
                .forEach(button -> tried.add(button.val()));
        tried.retainAll(Set.of(CommandList.UNDO, CommandList.REDO));
        for (var type : ModelType.values()) {
            OfferedCommands.legal(placed(TypeModels.of(type))).forEach(command -> tried.add(command.name()));
        }
        return tried;
    }

    private static List<String> withoutForm(Set<String> tried) {
        return CommandList.names().stream()
                .filter(name -> !tried.contains(name))
                .toList();
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

    /** With one element put by hand, where one may. */
    private static Model placed(Model model) {
        return model.nodes().stream()
                .filter(node -> Standing.of(model, node).isPresent())
                .findFirst()
                .map(node -> new PlaceElements(List.of(new PlaceElements.Spot(node.id(), 250, 60, 0, 70)))
                        .apply(model)
                        .model())
                .orElse(model);
    }

    private static String directly(Model model, Command command) {
        try {
            return ModelJson.write(command.apply(model).model()).toString();
        } catch (NotAModel refused) {
            return reasons(refused);
        }
    }

    private static String reasons(NotAModel refused) {
        return "refused: "
                + refused.faults().stream()
                        .map(fault -> fault.code() + " " + fault.args())
                        .toList();
    }

    /** Opens the page, fills in one of its forms and presses its button. @param offered whether a list must offer it */
    private String byForm(Model model, Way way, boolean offered) {
        var page = page(model, way.shown());
        var button = page.select("button[name=_do]").stream()
                .filter(found -> found.attr("value").equals(way.button()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + way.button()));
        var form = (FormElement) Objects.requireNonNull(
                button.hasAttr("form") ? page.getElementById(button.attr("form")) : button.closest("form"));
        var sent = new LinkedHashMap<String, List<String>>();
        form.formData()
                .forEach(field -> sent.computeIfAbsent(field.key(), any -> new ArrayList<>())
                        .add(field.value()));
        way.fields().forEach((name, value) -> {
            mayFill(form, name, value, offered);
            sent.put(name, List.of(value));
        });
        var asked = OutlineForm.read(model, way.button(), sent).orElseThrow();
        try {
            return ModelJson.write(asked.command().apply(model).model()).toString();
        } catch (NotAModel refused) {
            var told = asked.told(refused);
            told.faults()
                    .forEach(fault -> assertThat(page.getElementById(fault.where()))
                            .as("where " + fault + " is told")
                            .isNotNull());
            return reasons(told);
        }
    }

    /** One field of this name, which a browser lets one fill in and then sends. The page stays as it is, for the next. */
    private static void mayFill(Element form, String name, String value, boolean offered) {
        var fields = form.select("[name=" + name + "]");
        assertThat(fields).as(name).hasSize(1);
        var field = fields.get(0);
        assertThat(field.hasAttr("disabled")).as(name + " is shut").isFalse();
        assertThat(field.attr("type")).as(name).isNotIn("checkbox", "radio", "file");
        boolean listed = field.select("option").stream()
                .anyMatch(option -> option.attr("value").equals(value));
        if (field.tagName().equals("select") && !listed && offered) {
            throw new AssertionError(name + " does not offer " + value);
        }
    }

    private Document page(Model model, String edit) {
        return pages.computeIfAbsent(List.of(model, edit), any -> page(model, edit, new ModelSteps(true, false)));
    }

    private Document page(Model model, String edit, ModelSteps steps) {
        var reader = Views.participant(31, Language.SV);
        var version = new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), 7, model, "", new PersonId(1), "start", Instant.EPOCH);
        var context = new ModelContext("Modellen", "", "/case", "Fallet", Language.SV, null, Set.of(), null);
        var page = maker.page(
                reader, new EditModel.Seen(version, context, steps), new ModelPageMaker.Asked(edit, "", "", "", false));
        var output = new StringOutput();
        engine.render("modelling/model.jte", Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return Jsoup.parse(output.toString());
    }
}
