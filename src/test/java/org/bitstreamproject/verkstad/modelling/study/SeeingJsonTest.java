// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelEntry;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the drawing is told is what the pages say. */
@SuppressWarnings("NullAway")
class SeeingJsonTest {

    private static final Texts TEXTS = new Texts();
    private static final ModelContext CONTEXT =
            new ModelContext("Processen", "", "/case", "Fallet", Language.SV, null, Set.of(), null);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ReadModel models = new ReadModel(null, new Owners(List.of()), TEXTS);
    private final Model before = Models.schoolTransport();
    private final Model after = changed();

    private Model changed() {
        var without = Models.without(before, "a3");
        var named = Models.change(without, "a4", node -> node.labelled("Räkna ut avstånd"));
        var more = Models.with(named, new Node("new", NodeType.ACTIVITY, "Fylla i e-tjänst"));
        return new PlaceElements(List.of(new PlaceElements.Spot("a6", 900, 200, 0, 0)))
                .apply(more)
                .model();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsTheSameDifferencesAsThePage(Language language) {
        var reader = Views.participant(31, language);
        var compared = Compared.versions(version(after, 4), CONTEXT, version(before, 2));

        var page = page(reader, compared);
        var json = json(reader, compared);

        assertThat(lines(json))
                .isNotEmpty()
                .isEqualTo(page.select("section[aria-labelledby=changes] li").eachText());
        assertThat(json.getJsonArray("parts").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("heading"))
                .isEqualTo(page.select("section[aria-labelledby=changes] h3").eachText());
        assertThat(page.select(".vk-lead").text()).isEqualTo(json.getString("title"));
        assertThat(json).doesNotContainKey("dispositions");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsWhatBecomesOfEachActivityAsThePageDoes(Language language) {
        var reader = Views.participant(31, language);
        var future = Models.change(
                after, "a4", node -> node.with("disposition", "automated").with("asIsRef", "a4"));
        var compared = Compared.stages(version(future, 4), CONTEXT, before);

        var rows = page(reader, compared).select("section[aria-labelledby=dispositions] tbody tr").stream()
                .map(row -> row.select("th, td").eachText().stream().toList())
                .toList();
        var told = json(reader, compared).getJsonObject("dispositions");

        assertThat(told.getJsonArray("rows")).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            var row = told.getJsonArray("rows").getJsonObject(i);
            var outcomes = row.getJsonArray("outcomes").getValuesAs(JsonObject.class);
            assertThat(rows.get(i)).startsWith(row.getString("name"));
            assertThat(rows.get(i))
                    .containsAll(
                            outcomes.stream().map(one -> one.getString("what")).toList());
            assertThat(rows.get(i))
                    .containsAll(
                            outcomes.stream().map(one -> one.getString("name")).toList());
        }
        assertThat(told.getString("missing"))
                .isEqualTo(TEXTS.text(language, "modelling.difference.notSaid.count", 8, 9));
    }

    @Test
    void marksInEachDrawingWhatWasDoneThere() {
        var json = json(
                Views.participant(31, Language.SV), Compared.versions(version(after, 4), CONTEXT, version(before, 2)));

        assertThat(marks(json))
                .contains("a4 CHANGED", "a6 MOVED", "new ADDED")
                .noneMatch(mark -> mark.startsWith("a3"));
        assertThat(marks(json.getJsonObject("then")))
                .contains("a3 REMOVED", "a4 CHANGED", "a6 MOVED")
                .noneMatch(mark -> mark.startsWith("new"));
    }

    @Test
    void leadsFromEveryLineToItsElementInBothDrawings() {
        var json = json(
                Views.participant(31, Language.SV), Compared.versions(version(after, 4), CONTEXT, version(before, 2)));

        for (var part : json.getJsonArray("parts").getValuesAs(JsonObject.class)) {
            for (var line : part.getJsonArray("lines").getValuesAs(JsonObject.class)) {
                assertThat(line.getString("after").isEmpty())
                        .as(line.getString("text"))
                        .isEqualTo(part.getString("name").equals("removed"));
            }
        }
        assertThat(json.getJsonObject("pairs").getString("a4")).isEqualTo("a4");
    }

    /** What is kept is not marked as changed because somebody has said that it is kept. */
    @Test
    void doesNotTakeWhatIsSaidOfAnActivityForAChangeOfIt() {
        var future = Models.change(
                before, "a1", node -> node.with("disposition", "kept").with("asIsRef", "a1"));

        var json = json(Views.participant(31, Language.SV), Compared.stages(version(future, 4), CONTEXT, before));

        assertThat(marks(json)).isEmpty();
        assertThat(json.getString("same")).isEqualTo("De är lika.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void walksAsThePageDoes(Language language) {
        var reader = Views.participant(31, language);
        var read = models.page(reader, version(before, 3), CONTEXT);

        var page = show(reader, "modelling/walk.jte", read);
        var ways = SeeingJson.walk(read.walk()).build().getJsonArray("ways").getValuesAs(JsonObject.class);

        assertThat(ways)
                .extracting(way -> way.getString("title"))
                .isEqualTo(page.select("section[aria-labelledby=steps] h3").eachText());
        assertThat(ways.stream()
                        .flatMap(way -> way.getJsonArray("steps").getValuesAs(JsonObject.class).stream())
                        .map(SeeingJsonTest::told)
                        .toList())
                .isEqualTo(page.select("section[aria-labelledby=steps] li").eachText());
        assertThat(read.walk().summary()).hasSizeGreaterThan(4);
    }

    @Test
    void offersVersionsWithANameFirstAndEachOnce() {
        var named = entry(3, "Efter workshopen");
        var json = new SeeingJson(Views.participant(31, Language.SV), TEXTS)
                .earlier(new Earlier(true, List.of(named), List.of(entry(5, ""), entry(4, ""), named)))
                .build();

        assertThat(json.getBoolean("asIs")).isTrue();
        assertThat(json.getJsonArray("versions").getValuesAs(JsonObject.class))
                .extracting(version -> version.getInt("number"))
                .containsExactly(3, 5, 4);
        assertThat(json.getJsonArray("versions").getJsonObject(0).getString("words"))
                .startsWith("Version 3: ”Efter workshopen”");
    }

    private static ModelEntry entry(int number, String title) {
        return new ModelEntry(number, number, "add", new PersonId(1), Instant.EPOCH, title);
    }

    private static String told(JsonObject step) {
        var details = step.getJsonArray("details").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
        return (step.getString("name") + " " + step.getString("kind") + " " + String.join(" ", details)).strip();
    }

    private static List<String> lines(JsonObject json) {
        return json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .flatMap(part -> part.getJsonArray("lines").getValuesAs(JsonObject.class).stream())
                .map(line -> line.getString("text"))
                .toList();
    }

    private static List<String> marks(JsonObject drawing) {
        return drawing.getJsonArray("marks").getValuesAs(JsonObject.class).stream()
                .map(mark -> mark.getString("element") + " " + mark.getString("change"))
                .toList();
    }

    private JsonObject json(SessionInfo reader, Compared compared) {
        return new SeeingJson(reader, TEXTS)
                .difference(compared, models.page(reader, compared))
                .build();
    }

    private Document page(SessionInfo reader, Compared compared) {
        return show(reader, "modelling/difference.jte", models.page(reader, compared));
    }

    private Document show(SessionInfo reader, String template, Object page) {
        var output = new StringOutput();
        engine.render(template, Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return Jsoup.parse(output.toString());
    }

    private static ModelVersion version(Model model, int number) {
        return new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), number, model, "", new PersonId(1), "start", Instant.EPOCH);
    }
}
