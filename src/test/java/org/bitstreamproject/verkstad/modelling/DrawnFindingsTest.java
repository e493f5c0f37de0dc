// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.course.Rule.Phase;
import org.bitstreamproject.verkstad.modelling.drawing.FindingsJson;
import org.bitstreamproject.verkstad.modelling.remark.RemarkWords;
import org.bitstreamproject.verkstad.modelling.remark.Remarks;
import org.bitstreamproject.verkstad.modelling.work.EditModel;
import org.bitstreamproject.verkstad.modelling.work.Noted;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who draw are told of findings, beside what the page tells. */
class DrawnFindingsTest {

    private static final Texts TEXTS = new Texts();
    private static final PersonId DAG = new PersonId(77);
    private static final Waiver WAIVED = new Waiver("PRO-05", "a4", "En maskin gör det.", DAG, Instant.EPOCH);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ModelPageMaker maker =
            new ModelPageMaker(Judging.by(Models.COURSE), new ModelPicture(TEXTS), new Noted(List.of()), TEXTS);

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysTheSameAsThePageInTheSameOrder(Language language) {
        for (var model : List.of(Models.brokenSchoolTransport(), TypeModels.of(ModelType.SEQUENCE), mixed())) {
            var reader = Views.participant(31, language);
            var page = maker.page(reader, seen(model), ModelPageMaker.Asked.NOTHING);

            var said = messages(json(page.findings(), language), Set.of("LIVE", "SUBMIT"));

            assertThat(said).isNotEmpty().isEqualTo(onThePage(reader, page));
        }
    }

    private List<String> onThePage(SessionInfo reader, ModelPage page) {
        var output = new StringOutput();
        engine.render("modelling/model.jte", Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return Jsoup.parse(output.toString())
                .select(".mo-findings .mo-finding > div > p:first-child")
                .eachText();
    }

    @Test
    void tellsOfEachItsRuleWeightAndPlacesAndOfEachRuleOnceWhyItAsks() {
        var made = json(remarks(Models.brokenSchoolTransport(), Language.SV, List.of()), Language.SV);

        var performer = findings(made, Set.of("LIVE", "SUBMIT")).stream()
                .filter(finding -> finding.getString("rule").equals("PRO-05"))
                .toList();
        assertThat(performer).singleElement().satisfies(finding -> {
            assertThat(finding.getString("severity")).isEqualTo("ERROR");
            assertThat(finding.getJsonArray("elements").getString(0)).isEqualTo("a4");
            assertThat(finding.getString("message")).contains("Mäta avstånd");
        });
        var rule = made.getJsonObject("rules").getJsonObject("PRO-05");
        assertThat(rule.getString("why")).isNotBlank();
        assertThat(rule.getString("example")).isNotBlank();
    }

    @Test
    void tellsWhatMattersNowBeforeWhatMayWaitAsTheRulesSay() {
        var made = json(remarks(mixed(), Language.SV, List.of()), Language.SV);

        assertThat(kinds(made)).startsWith("LIVE", "SUBMIT");
        for (var phase : Phase.values()) {
            assertThat(findings(made, Set.of(phase.name())))
                    .allSatisfy(finding -> assertThat(Models.COURSE
                                    .rule(finding.getString("rule"))
                                    .orElseThrow()
                                    .phase())
                            .isEqualTo(phase));
        }
        assertThat(findings(made, Set.of("LIVE", "SUBMIT")))
                .extracting(finding -> finding.getString("severity"))
                .contains("ERROR", "WARN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsAtTheEndWhatATeacherLetStandAndInWhichWords(Language language) {
        var made = json(remarks(Models.brokenSchoolTransport(), language, List.of(WAIVED)), language);

        assertThat(findings(made, Set.of("LIVE", "SUBMIT")))
                .noneMatch(finding -> finding.getString("rule").equals("PRO-05"));
        assertThat(findings(made, Set.of("WAIVED"))).singleElement().satisfies(finding -> {
            assertThat(finding.getString("reason")).isEqualTo("En maskin gör det.");
            assertThat(finding.getString("decided")).contains("Dag", "1970");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsLastWhatCouldNotBeCheckedAndWhy(Language language) {
        var made = json(remarks(TypeModels.of(ModelType.SEQUENCE), language, List.of()), language);

        assertThat(kinds(made)).endsWith("UNCHECKED");
        assertThat(messages(made, Set.of("UNCHECKED")))
                .contains(TEXTS.text(
                        language, "rules.unchecked.model", TEXTS.text(language, "rules.model.PROCESS.AS_IS")))
                .noneMatch(message -> message.contains("rules."));
    }

    @Test
    void saysNothingOfASoundModel() {
        var made = json(new Remarks(List.of(), List.of(), List.of(), false), Language.SV);

        assertThat(made.getJsonArray("groups")).isEmpty();
        assertThat(made.getJsonObject("rules")).isEmpty();
    }

    @Test
    void writesEveryWordOfItIntoThePage() throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(DrawnFindingsTest.class.getResourceAsStream("/messages/live_sv.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }

        var held = words.stringPropertyNames().stream().map(key -> key.substring("live.".length()));

        assertThat(held).containsExactlyInAnyOrderElementsOf(LiveWords.KEYS);
    }

    /** Wrong as it stands, and unfinished. */
    private static Model mixed() {
        return Models.change(Models.brokenSchoolTransport(), "a1", node -> node.labelled("Ansökan"));
    }

    private static Remarks remarks(Model model, Language language, List<Waiver> waivers) {
        return new RemarkWords(Models.COURSE, model, language, List.of(), Map.of(DAG, "Dag"))
                .of(ModelCheck.check(Models.COURSE, model).waiving(waivers), false);
    }

    private static JsonObject json(Remarks remarks, Language language) {
        return FindingsJson.of(remarks, (key, args) -> TEXTS.text(language, key, args), when -> when.toString())
                .build();
    }

    private static List<String> kinds(JsonObject made) {
        return made.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .map(group -> group.getString("kind"))
                .toList();
    }

    private static List<String> messages(JsonObject made, Set<String> kinds) {
        return findings(made, kinds).stream()
                .map(finding -> finding.getString("message"))
                .toList();
    }

    private static List<JsonObject> findings(JsonObject made, Set<String> kinds) {
        var found = new ArrayList<JsonObject>();
        for (var group : made.getJsonArray("groups").getValuesAs(JsonObject.class)) {
            if (kinds.contains(group.getString("kind"))) {
                found.addAll(group.getJsonArray("findings").getValuesAs(JsonObject.class));
            }
        }
        return found;
    }

    private static EditModel.Seen seen(Model model) {
        var version = new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), 7, model, "", new PersonId(1), "start", Instant.EPOCH);
        Set<String> rules = Models.COURSE.rules().stream().map(Rule::id).collect(Collectors.toSet());
        return new EditModel.Seen(
                version, new ModelContext("Processen", "", "/case", "Fallet", Language.SV, null, rules, null));
    }
}
