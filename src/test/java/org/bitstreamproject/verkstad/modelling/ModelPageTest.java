// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.modelling.history.HistoryPage;
import org.bitstreamproject.verkstad.modelling.notation.Fault;
import org.bitstreamproject.verkstad.modelling.notation.NotAModel;
import org.bitstreamproject.verkstad.modelling.outline.OutlineForm;
import org.bitstreamproject.verkstad.modelling.remark.Remark;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.FormBody;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outline's pages as they reach a reader, without a server. */
class ModelPageTest {

    private static final Texts TEXTS = new Texts();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ModelPageMaker maker =
            new ModelPageMaker(Judging.by(Models.COURSE), new ModelPicture(TEXTS), new Noted(List.of()), TEXTS);

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEachFindingAtItsElementAndInTheList(Language language) {
        var reader = Views.participant(31, language);

        var html = show(reader, seen(Models.brokenSchoolTransport(), null), "");

        var message = Models.COURSE
                .rule("PRO-05")
                .orElseThrow()
                .message()
                .in(language)
                .replace("{0}", "Mäta avstånd");
        assertThat(html.split(Pattern.quote(message), -1)).hasSize(3);
        assertThat(html).contains("href=\"#a4\"").contains("<tr id=\"a4\"").contains("lang=\"sv\"");
        assertThat(html).doesNotContain("modelling.").doesNotContain("”{0}”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "d2", "s"})
    void opensTheFormOfOneStep(String id) {
        var html = show(Views.participant(31, Language.SV), seen(Models.schoolTransport(), null), id);

        assertThat(html).contains("id=\"form-" + id + "\"").contains("value=\"change-step " + id + "\"");
        assertThat(html).contains("name=\"_handle\" value=\"handle-31\"").contains("name=\"_base\" value=\"7\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatIsGivenInsteadOfOfferingToChangeIt(Language language) {
        var free = seen(Models.schoolTransport(), null);
        var lane = Models.schoolTransport().nodes(NodeType.LANE).get(0).id();
        var seen = new EditModel.Seen(free.version(), free.context(), free.steps(), Set.of("a4", lane));

        var html = show(Views.participant(31, language), seen, "a4");

        assertThat(html).contains(TEXTS.text(language, "modelling.given.help")).contains("m-given");
        assertThat(html)
                .doesNotContain(
                        "value=\"change-step a4\"", "value=\"delete a4\"", "value=\"change-lane " + lane + "\"");
        assertThat(html).contains("value=\"delete a5\"").contains("value=\"connect a4\"");
    }

    @Test
    void offersNoFormWhereNothingMayBeChanged() {
        var html = show(Views.participant(31, Language.SV), seen(Models.schoolTransport(), "Inlämnad."), "a4");

        assertThat(html).contains("Inlämnad.").doesNotContain("name=\"_do\"").doesNotContain("?edit=");
    }

    @Test
    void showsTheTypedTextAgainWithTheMessageAtItsField() {
        var form = FormBody.parse(
                "label=&kind=ACTIVITY&lane=w3&minutes=abc&waitHours=48&mode=&to-0=d2&condition-0=&share-0=");
        var seen = seen(Models.schoolTransport(), null);
        var reader = Views.participant(31, Language.NB);

        var html = render(
                reader,
                "modelling/model.jte",
                maker.refused(reader, seen, "change-step a4", form, refusal("change-step a4", form)));

        assertThat(html)
                .contains("id=\"minutes-error\"")
                .contains("value=\"abc\"")
                .contains("href=\"#label\"");
        assertThat(html).contains("«abc»");
    }

    @Test
    void showsAScriptInANameAsText() {
        var model = Models.change(Models.schoolTransport(), "a1", node -> node.labelled("<script>alert(1)</script>"));

        assertThat(show(Views.participant(31, Language.SV), seen(model, null), "a1"))
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsAGoalModelAsATreeWithAForm(Language language) {
        var goal = goals();

        var html = show(Views.participant(31, language), seen(goal, null), "g2");

        assertThat(html).contains("mo-goal--2").contains("value=\"save g2\"").contains("name=\"prop-indicator\"");
        assertThat(html).doesNotContain("modelling.").doesNotContain("value=\"add-step\"");
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void saysEveryTypeInEveryLanguageWithEveryFormOpen(ModelType type) {
        var model = TypeModels.of(type);
        var ids = new java.util.ArrayList<String>(List.of(""));
        model.nodes().forEach(node -> ids.add(node.id()));
        model.edges().forEach(edge -> ids.add(edge.id()));
        for (var language : Language.values()) {
            for (var id : ids) {
                var html = show(Views.participant(31, language), seen(model, null), id);

                assertThat(html.contains("modelling.")).as(language + " " + id).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void saysWhatToWriteFirst(ModelType type) {
        for (var language : Language.values()) {
            var html = show(Views.participant(31, language), seen(Model.empty(type, Stage.NONE), null), "");

            assertThat(html.contains("modelling.")).as(language.code()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void leadsFromEachFindingToItsRuleAndSaysWhatCouldNotBeChecked(Language language) {
        var page =
                Jsoup.parse(show(Views.participant(31, language), seen(TypeModels.of(ModelType.SEQUENCE), null), ""));
        var broken = Jsoup.parse(show(Views.participant(31, language), seen(Models.brokenSchoolTransport(), null), ""));

        assertThat(broken.select(".mo-finding a[href='/rules?rule=PRO-05#PRO-05']"))
                .hasSize(1);
        assertThat(page.select(".ru-unchecked a[href='/rules?rule=SEQ-04#SEQ-04']"))
                .hasSize(1);
        assertThat(page.select(".ru-unchecked").text()).contains(TEXTS.text(language, "rules.model.PROCESS.AS_IS"));
        assertThat(broken.select("a[href*=waivers]")).isEmpty();
    }

    @Test
    void tellsWhatIsWrongNowBeforeWhatIsUnfinished() {
        var seen = seen(Models.brokenSchoolTransport(), null);

        var groups = maker.page(Views.participant(31, Language.SV), seen, ModelPageMaker.Asked.NOTHING)
                .findings()
                .groups();

        assertThat(groups).isSortedAccordingTo(Comparator.comparing(Remarks.Group::phase));
        assertThat(groups)
                .allSatisfy(group ->
                        assertThat(group.remarks()).isSortedAccordingTo(Comparator.comparing(Remark::severity)));
    }

    @Test
    void asksForTheCourseOnceHoweverMuchThereIsToSay() {
        var asked = new AtomicInteger();
        var check = new ModelCheck(edition -> {
            asked.incrementAndGet();
            return Models.COURSE;
        });

        var page = new ModelPageMaker(Judging.by(check), new ModelPicture(TEXTS), new Noted(List.of()), TEXTS)
                .page(
                        Views.participant(31, Language.SV),
                        seen(Models.brokenSchoolTransport(), null),
                        ModelPageMaker.Asked.NOTHING);

        assertThat(page.findings().standing()).hasSizeGreaterThan(2);
        assertThat(asked).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void saysAMoveThatIsRefusedOnceAtItsOwnField() {
        var reader = Views.participant(31, Language.SV);
        var form = FormBody.parse("move-lane=zz");
        var refused = refusal("move a4", form);

        var html = render(
                reader,
                "modelling/model.jte",
                maker.refused(reader, seen(Models.schoolTransport(), null), "move a4", form, refused));

        var page = Jsoup.parse(html);
        assertThat(page.select("#move-lane-error")).hasSize(1);
        assertThat(page.select("#lane-error")).isEmpty();
        assertThat(page.select("details.mo-more[open] #move-lane")).hasSize(1);
    }

    @Test
    void keepsTheNameOfAVersionThatIsRefused() {
        var reader = Views.participant(31, Language.SV);
        var row = new HistoryPage.Row(7, "modelling.history.what.name", "Anna", Instant.EPOCH, "Gammalt", 0);
        var errors = new FieldErrors(Map.of("title-7", "För långt"));
        var page = new HistoryPage(
                "m1",
                90,
                seen(Models.schoolTransport(), null).context(),
                List.of(row),
                List.of(),
                0,
                null,
                errors,
                Map.of("title-7", "Det jag skrev"),
                40,
                "");

        var html = Jsoup.parse(render(reader, "modelling/history.jte", page));

        assertThat(html.select("#title-7").val()).isEqualTo("Det jag skrev");
        assertThat(html.select("input[name=from]").val()).isEqualTo("40");
    }

    @Test
    void namesTypesAndChoicesInTheReadersWords() {
        var faults = List.of(
                Fault.of("ids", "merge-differs", "valueClass", "VA", "WASTE"),
                Fault.of("type", "illegal-connection", "FLOW", "ACTIVITY", "RESOURCE", "INPUT ⇄, OUTPUT"));
        for (var language : Language.values()) {
            var words = new FaultWords(TEXTS, language, Models.schoolTransport(), "a4");

            var said = faults.stream().map(fault -> words.said(fault, "merge")).toList();

            assertThat(said.toString()).doesNotContain("valueClass", "WASTE", "FLOW", "ACTIVITY", "OUTPUT", "{");
            assertThat(said.get(1)).contains("⇄").contains(TEXTS.text(language, "modelling.kind.RESOURCE"));
        }
    }

    @Test
    void comparesEverythingThatIsMergedAndSaysOnlyOfWhatWasThereThatItIsGone() {
        var shown = Models.schoolTransport();
        var theirs = Models.change(shown, "a1", node -> node.labelled("Ansöka på webben"));

        var merged = conflict(shown, theirs, "merge a1", "merge=a2");
        assertThat(merged.theirs().toString())
                .contains("Ansöka på webben")
                .contains(shown.node("a2").orElseThrow().label());

        var added = conflict(goals(), goals(), "add goals", "goals-type=GOAL&goals-label=Nytt&goals-above=g1");
        assertThat(added.mine()).isNotEmpty();
        assertThat(added.theirs()).isNotEmpty();
    }

    @Test
    void describesARelationInAConflict() {
        var shown = TypeModels.of(ModelType.SEQUENCE);
        var id = shown.edges(EdgeType.MESSAGE).get(0).id();

        var page = conflict(shown, shown, "save " + id, "label=Nya ord");

        assertThat(page.mine()).singleElement().asString().contains("Nya ord");
        assertThat(page.theirs()).singleElement().asString().contains("→");
    }

    @Test
    void tellsAWayThatWasChangedWithItsStepAndNotTwice() {
        var shown = Models.schoolTransport();
        var way = shown.outgoing("d2", EdgeType.FLOW).get(0);
        var theirs = Models.change(shown, "d2", node -> node.labelled("Rätt?"));
        var form = "label=R%C3%A4tt+till+buss%3F&kind=DECISION&to-0=" + way.target() + "&condition-0=kanske&share-0=";

        var page = conflict(shown, theirs, "change-step d2", form);

        assertThat(page.mine().toString()).containsOnlyOnce("Rätt till buss?").contains("kanske");
        assertThat(page.theirs().toString()).contains("Rätt?");
    }

    private ConflictPage conflict(Model shown, Model theirs, String command, String typed) {
        var form = FormBody.parse(typed);
        var seen = seen(theirs, null);
        var asked = OutlineForm.read(shown, command, form.fields()).orElseThrow();
        var mine = asked.command().apply(shown).model();
        return new ConflictPageMaker(TEXTS)
                .page(
                        Views.participant(31, Language.SV),
                        seen,
                        shown,
                        command,
                        form,
                        new ModelChanged(seen.version(), mine));
    }

    private static Model goals() {
        var model = Models.with(
                Model.empty(ModelType.GOAL, Stage.NONE),
                new Node("g1", NodeType.VISION, "Ett gott liv"),
                new Node("g2", NodeType.GOAL, "Trygg skolväg"),
                new Node("g3", NodeType.PROBLEM, "Uppgifter saknas"));
        return Models.joined(Models.joined(model, EdgeType.CONTRIBUTES_TO, "g2", "g1"), EdgeType.OBSTRUCTS, "g3", "g2");
    }

    private static NotAModel refusal(String command, FormBody form) {
        var asked = OutlineForm.read(Models.schoolTransport(), command, form.fields())
                .orElseThrow();
        try {
            asked.command().apply(Models.schoolTransport());
            throw new AssertionError("the command should have been refused");
        } catch (NotAModel refused) {
            return asked.told(refused);
        }
    }

    private String show(SessionInfo reader, EditModel.Seen seen, String edit) {
        return render(
                reader,
                "modelling/model.jte",
                maker.page(reader, seen, new ModelPageMaker.Asked(edit, "", "", "", false)));
    }

    private String render(SessionInfo reader, String template, Object page) {
        var output = new StringOutput();
        engine.render(template, Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return output.toString();
    }

    private static EditModel.Seen seen(Model model, String readOnly) {
        var version = new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), 7, model, "", new PersonId(1), "start", Instant.EPOCH);
        Set<String> rules = Models.COURSE.rules().stream().map(Rule::id).collect(Collectors.toSet());
        return new EditModel.Seen(
                version, new ModelContext("Processen", "", "/case", "Fallet", Language.SV, readOnly, rules, null));
    }
}
