// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.exercise.instrument.Advice;
import org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument;
import org.bitstreamproject.verkstad.exercise.instrument.EService;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity;
import org.bitstreamproject.verkstad.exercise.instrument.OrganisationForms;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;
import org.bitstreamproject.verkstad.exercise.instrument.Principles;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.Views;
import org.bitstreamproject.verkstad.testing.FiredEvents;
import org.jsoup.Jsoup;

/** What is answered in an instrument comes back as it was written, and comes to the same. */
class InstrumentAnswersTest {
    private static final String WORDS =
            "Å, ø – «ja»; \"nei\" & 'så'\n".repeat(15).strip();

    @TestOnBothDatabases
    void theVectorsOfTheEServiceComeToTheSameWhenRead(Database db) {
        var task = EService.read(DeliveredInstrument.content("E7.3"), Language.NB);
        for (var vector : vectors()) {
            var expected = vector.getJsonObject("output");

            var attempt = stored(db, "E7.3", task, eService(task, vector));

            var evaluation = task.evaluate(attempt.answers());
            assertThat(evaluation.index())
                    .isEqualByComparingTo(expected.getJsonNumber("index").bigDecimalValue());
            assertThat(evaluation.confidence())
                    .isEqualByComparingTo(expected.getJsonNumber("confidence").bigDecimalValue());
            assertThat(evaluation.advice()).isEqualTo(Advice.valueOf(expected.getString("advice")));
            assertThat(attempt.score().given())
                    .isEqualByComparingTo(expected.getInt("answeredWeight") >= 70 ? "1" : "0");
            assertThat(attempt.passed()).isEqualTo(expected.getInt("answeredWeight") >= 70);
        }
    }

    @TestOnBothDatabases
    void perspectivesComeBack(Database db) {
        var task = Perspectives.read(DeliveredInstrument.content("E1.2"), Language.SV);
        var fields = new HashMap<String, String>();
        task.contrasts().forEach(one -> fields.putAll(Map.of(one.today(), "2", one.wished(), "6")));
        fields.put("reason", WORDS);
        fields.put("REACTIVE-2", "1");

        var attempt = stored(db, "E1.2", task, fields);

        assertThat(attempt.answers()).isEqualTo(fields);
        assertThat(task.largest(attempt.answers())).hasSize(6);
        assertThat(task.types().profile(attempt.answers()))
                .extracting(share -> share.type().id() + " " + share.ticked())
                .containsExactly("REACTIVE 1", "RESPONSIVE 0", "PROACTIVE 0");
    }

    @TestOnBothDatabases
    void maturityComesBack(Database db) {
        var task = Maturity.read(DeliveredInstrument.content("E9.1"), Language.SV);
        var fields = new HashMap<String, String>();
        task.steps(Map.of()).stream()
                .flatMap(step -> step.fields().stream())
                .forEach(name -> fields.put(name, name.startsWith("Q") ? "YES" : "4"));
        fields.putAll(Map.of("IMP1", "2", "IMP2", "1", "IMP3", "3", "CAP6a", "UNKNOWN"));

        var attempt = stored(db, "E9.1", task, fields);

        assertThat(attempt.answers()).isEqualTo(fields);
        assertThat(task.overall(attempt.answers()).orElseThrow().mean().rounded(2))
                .isEqualByComparingTo(new BigDecimal("4"));
        assertThat(task.overall(attempt.answers()).orElseThrow().phase().id()).isEqualTo("P3");
    }

    @TestOnBothDatabases
    void principlesAndFormsComeBack(Database db) {
        var principles = Principles.read(DeliveredInstrument.content("E9.2"), Language.EN);
        var forms = OrganisationForms.read(DeliveredInstrument.content("E9.3"), Language.EN);
        var said = new HashMap<String, String>();
        principles.steps(Map.of()).stream()
                .flatMap(step -> step.fields().stream())
                .forEach(name -> said.put(name, name.endsWith("-note") ? WORDS : "PARTLY"));
        var compared = new HashMap<String, String>();
        forms.forms()
                .forEach(form ->
                        forms.points().forEach(point -> compared.put(OrganisationForms.field(form, point), "5")));
        compared.putAll(Map.of("chosen", "COE", "reason", WORDS));

        var checked = stored(db, "E9.2", principles, said);
        var chosen = stored(db, "E9.3", forms, compared);

        assertThat(checked.answers()).isEqualTo(said);
        assertThat(principles.toFollowUp(checked.answers())).hasSize(23);
        assertThat(chosen.answers()).isEqualTo(compared);
        assertThat(forms.chosen(chosen.answers()).orElseThrow().id()).isEqualTo("COE");
    }

    @TestOnBothDatabases
    void aStepOfAnOlderPageOverwritesNothingAndThePageSaysSo(Database db) {
        var anna = Learner.alone(db);
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        var first = Map.of("D1a", "YES");
        var html = new StringOutput();

        DraftOutcome newest = db.in(em -> useCase(em).keep(anna.visit(em, "E9.2"), first, 0L));
        DraftOutcome stale = db.in(em -> useCase(em).keep(anna.visit(em, "E9.2"), Map.of("D1a", "NO"), 0L));
        db.inTransaction(em -> {
            var visit = anna.visit(em, "E9.2");
            var page = new TaskPage<>(
                    ExerciseHead.of(visit),
                    Principles.read(DeliveredInstrument.content("E9.2"), Language.SV),
                    null,
                    Map.of("D1a", "NO"),
                    FieldErrors.NONE,
                    null,
                    new TaskPage.Saving(stale.version(), false, true),
                    false);
            var view = Views.of(visit.session(), "/exercise/E9.2");
            engine.render("exercise/instrument/principles.jte", Map.of("view", view, "page", page), html);
        });

        assertThat(stale).isEqualTo(new DraftOutcome.Newer(newest.version(), first));
        var shown = Jsoup.parse(html.toString());
        assertThat(shown.select("form [name=_version]").val()).isEqualTo(String.valueOf(newest.version()));
        assertThat(shown.text()).contains("Du har sparat andra svar på en annan enhet");
        assertThat(shown.select("[name=D1a][checked]").val()).isEqualTo("NO");
    }

    /** AC: what one step saves leaves the others as they are stored, or as they were in the last attempt. */
    @TestOnBothDatabases
    void aStepSavesItselfAndNothingElse(Database db) {
        var anna = Learner.alone(db);
        var task = Principles.read(DeliveredInstrument.content("E9.2"), Language.SV);
        var steps = task.steps(Map.of());
        var one = task.at(steps.get(0).id());
        var two = task.at(steps.get(1).id());
        var first = steps.get(0).fields().get(0);
        var second = steps.get(1).fields().get(0);

        var begun = part(db, anna, one, Map.of(first, List.of("YES")), 0);
        var both = part(db, anna, two, Map.of(second, List.of("NO"), first, List.of("NO")), begun.version());
        var stale = part(db, anna, one, Map.of(first, List.of("PARTLY")), begun.version());
        var emptied = part(db, anna, one, Map.of(), both.version());

        assertThat(begun).isInstanceOf(DraftOutcome.Saved.class);
        assertThat(stale).isEqualTo(new DraftOutcome.Newer(both.version(), Map.of(first, "YES", second, "NO")));
        assertThat(emptied).isInstanceOf(DraftOutcome.Saved.class);
        Optional<Map<String, String>> draft =
                db.in(em -> new Attempts(em).draft(anna.enrolment(), "E9.2").map(Draft::answers));
        assertThat(draft).contains(Map.of(second, "NO"));
        assertThat(one.asks(first)).isTrue();
        assertThat(one.asks(second)).isFalse();
    }

    @TestOnBothDatabases
    void aStepAfterAnAttemptGoesOnFromIt(Database db) {
        var anna = Learner.alone(db);
        var task = Principles.read(DeliveredInstrument.content("E9.2"), Language.SV);
        var last = Map.of("D1a", "YES", "D2a", "YES");
        db.inTransaction(em -> TaskBuilder.answered(em, anna.enrolment(), "E9.2", last));
        var step = task.steps(Map.of()).stream()
                .filter(one -> one.fields().contains("D1a"))
                .findFirst()
                .orElseThrow();

        part(db, anna, task.at(step.id()), Map.of("D1a", List.of("NOT_APPLICABLE")), 0);

        Optional<Map<String, String>> draft =
                db.in(em -> new Attempts(em).draft(anna.enrolment(), "E9.2").map(Draft::answers));
        assertThat(draft.orElseThrow()).containsEntry("D1a", "NOT_APPLICABLE");
        if (!step.fields().contains("D2a")) {
            assertThat(draft.orElseThrow()).containsEntry("D2a", "YES");
        }
    }

    private static DraftOutcome part(
            Database db, Learner who, Task task, Map<String, List<String>> typed, long version) {
        return db.in(em -> useCase(em).keepPart(who.visit(em, "E9.2"), task, typed, version));
    }

    private static AttemptInfo stored(Database db, String exercise, Task task, Map<String, String> fields) {
        var anna = Learner.alone(db);
        var typed = new HashMap<String, List<String>>();
        fields.forEach((name, text) -> typed.put(name, List.of(text)));
        var answers = task.answers(typed);
        assertThat(task.gaps(answers)).isEmpty();
        db.inTransaction(em ->
                useCase(em).answer(anna.visit(em, exercise), UUID.randomUUID().toString(), task, answers, null));
        return db.in(em -> new Attempts(em).of(anna.enrolment(), exercise).get(0));
    }

    private static Map<String, String> eService(EService task, JsonObject vector) {
        var fields = new HashMap<String, String>();
        fields.put(EService.SCOPE, vector.getString("name").startsWith("quick") ? EService.QUICK : EService.FULL);
        task.criteria().forEach(one -> fields.put(one.id(), EService.UNKNOWN));
        vector.getJsonObject("scores").forEach((id, given) -> {
            fields.put(id, String.valueOf(given.asJsonObject().getInt("score")));
            fields.put(id + "-evidence", given.asJsonObject().getString("evidence"));
            fields.put(id + "-reason", WORDS);
        });
        return fields;
    }

    private static List<JsonObject> vectors() {
        try (var reader =
                Json.createReader(InstrumentAnswersTest.class.getResourceAsStream("/instruments/test-vectors.json"))) {
            JsonArray vectors = reader.readObject().getJsonArray("eService");
            assertThat(vectors).hasSize(5);
            return vectors.getValuesAs(JsonObject.class);
        }
    }

    private static AnswerTask useCase(EntityManager em) {
        return TaskBuilder.answering(em, new FiredEvents<>());
    }
}
