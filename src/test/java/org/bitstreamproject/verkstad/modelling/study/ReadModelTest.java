// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.TypeModels;
import org.bitstreamproject.verkstad.modelling.reading.Walk;
import org.bitstreamproject.verkstad.modelling.work.Owners;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on which a model is read, as they reach a reader. */
@SuppressWarnings("NullAway")
class ReadModelTest {

    private static final Texts TEXTS = new Texts();
    private static final ModelContext CONTEXT =
            new ModelContext("Processen", "", "/case", "Fallet", Language.SV, null, Set.of(), null);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final ReadModel models = new ReadModel(null, new Owners(List.of()), TEXTS);

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void readsEveryTypeInEveryLanguage(ModelType type) {
        for (var language : Language.values()) {
            for (var model : List.of(TypeModels.of(type), Model.empty(type, Stage.NONE))) {
                var reader = Views.participant(31, language);

                var html = show(reader, "modelling/walk.jte", models.page(reader, version(model, 3), CONTEXT));

                assertThat(html).doesNotContain("modelling.");
            }
        }
    }

    @Test
    void walksTheMostCommonWayFirstAndEveryStepOnce() {
        var walk = Walk.of(Models.schoolTransport());

        assertThat(walk.ways())
                .extracting(way -> way.kind() + " "
                        + String.join(
                                " ",
                                way.steps().stream()
                                        .map(step -> step.node().id())
                                        .toList())
                        + (way.returns() ? " back" : ""))
                .containsExactly(
                        "EXPECTED s a1 a2 d1 a4 d2 a6 a7 a8 a9 e1", "ALTERNATIVE a3 back", "ALTERNATIVE a5 e2");
        assertThat(walk.ways().get(0).share().orElseThrow()).isEqualByComparingTo("73.6");
    }

    @Test
    void showsTheFiguresAsTheLanguageWritesThem() {
        var reader = Views.participant(31, Language.NB);
        var page = models.page(reader, version(Models.schoolTransport(), 3), CONTEXT);

        var html = show(reader, "modelling/walk.jte", page);

        assertThat(html)
                .contains("49,5 min")
                .contains("162,2 t")
                .contains("0,51 %")
                .contains("3,84");
        assertThat(html).contains("Mäta avstånd").contains("av 9 aktiviteter mangler ventetid");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatHappensToEachActivityOfToday(Language language) {
        var reader = Views.participant(31, language);
        var today = Models.schoolTransport();
        var future = Models.without(
                Models.change(
                        today,
                        "a4",
                        node -> node.with("disposition", "automated")
                                .labelled("Räkna <b>avstånd</b>")
                                .with("asIsRef", "a4")),
                "a5");

        var html = show(
                reader,
                "modelling/difference.jte",
                models.page(reader, Compared.stages(version(future, 4), CONTEXT, today)));

        assertThat(html)
                .contains(TEXTS.text(language, "modelling.choice.disposition.automated"))
                .contains(TEXTS.text(language, "modelling.difference.notSaid.count", 8, 9))
                .contains("Räkna &lt;b")
                .doesNotContain("<b>avstånd")
                .doesNotContain("modelling.");
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void tellsTheDifferenceOfTwoVersionsInEveryLanguage(ModelType type) {
        var before = TypeModels.of(type);
        var nodes = new java.util.ArrayList<>(before.nodes());
        nodes.set(0, nodes.get(0).labelled("Annat namn").with("kind", "unit"));
        nodes.remove(nodes.size() - 1);
        var kept = nodes.stream().map(Node::id).toList();
        var after = new Model(
                type,
                before.stage(),
                nodes,
                before.edges().stream()
                        .filter(edge -> kept.contains(edge.source()) && kept.contains(edge.target()))
                        .map(edge -> edge.labelled("ord"))
                        .toList());
        for (var language : Language.values()) {
            var reader = Views.participant(31, language);

            var html = show(
                    reader,
                    "modelling/difference.jte",
                    models.page(reader, Compared.versions(version(after, 4), CONTEXT, version(before, 2))));

            assertThat(html).contains("Annat namn").doesNotContain("modelling.");
        }
    }

    @Test
    void saysThatTwoVersionsAreTheSame() {
        var reader = Views.participant(31, Language.SV);
        var model = Models.schoolTransport();

        var html = show(
                reader,
                "modelling/difference.jte",
                models.page(reader, Compared.versions(version(model, 4), CONTEXT, version(model, 2))));

        assertThat(html).contains("De är lika.").contains("Version 2 och version 4");
    }

    private String show(SessionInfo reader, String template, Object page) {
        var output = new StringOutput();
        engine.render(template, Map.of("view", Views.of(reader, "/model/m1"), "page", page), output);
        return output.toString();
    }

    private static ModelVersion version(Model model, int number) {
        return new ModelVersion(
                "m1", new ModelOwner("TEST", 1, "D1"), number, model, "", new PersonId(1), "start", Instant.EPOCH);
    }
}
