// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.mended;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.sent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.exercise.instrument.Evaluation.Borders;
import org.bitstreamproject.verkstad.exercise.instrument.Evaluation.Judged;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EServiceTest {
    private static final EService TASK = EService.read(DeliveredInstrument.content("E7.3"), Language.SV);
    private static final Borders BORDERS = TASK.borders();

    static Stream<Named<JsonObject>> vectors() {
        try (var stream = EServiceTest.class.getResourceAsStream("/instruments/test-vectors.json");
                var reader = Json.createReader(stream)) {
            return reader.readObject().getJsonArray("eService").getValuesAs(JsonObject.class).stream()
                    .map(vector -> Named.of(vector.getString("name"), vector));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The form as it would be sent for a vector: a quick scan when only its criteria are scored. */
    public static Map<String, String> form(JsonObject vector) {
        var fields = new HashMap<String, String>();
        fields.put(EService.SCOPE, vector.getString("name").startsWith("quick") ? EService.QUICK : EService.FULL);
        TASK.criteria().forEach(one -> fields.put(one.id(), EService.UNKNOWN));
        vector.getJsonObject("scores").forEach((id, given) -> {
            var scored = given.asJsonObject();
            fields.put(id, String.valueOf(scored.getInt("score")));
            fields.put(id + "-evidence", scored.getString("evidence"));
            fields.put(id + "-reason", "because ".repeat(10));
        });
        return fields;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void computesTheVectors(JsonObject vector) {
        var answers = sent(TASK, form(vector));

        var evaluation = TASK.evaluate(answers);

        assertThat(mended(TASK, answers)).isEmpty();
        var expected = vector.getJsonObject("output");
        assertThat(evaluation.answeredWeight()).isEqualTo(expected.getInt("answeredWeight"));
        assertThat(evaluation.index())
                .isEqualByComparingTo(expected.getJsonNumber("index").bigDecimalValue());
        assertThat(evaluation.confidence())
                .isEqualByComparingTo(expected.getJsonNumber("confidence").bigDecimalValue());
        assertThat(evaluation.advice()).isEqualTo(Advice.valueOf(expected.getString("advice")));
    }

    @Test
    void listsWhatToMeasureWhenAllIsGuessed() {
        var guessed = answers("4", "GUESSED");

        var evaluation = TASK.evaluate(guessed);

        assertThat(evaluation.index()).isEqualByComparingTo("100");
        assertThat(evaluation.confidence()).isEqualByComparingTo("0.40");
        assertThat(evaluation.advice()).isEqualTo(Advice.MEASURE_FIRST);
        assertThat(TASK.toMeasure(guessed))
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.criterion().measure()).isNotBlank());
        assertThat(TASK.toMeasure(guessed).get(0).criterion().weight()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"ES5, 4, MEASURED", "ES8, 4, MEASURED", "ES5, 0, GUESSED", "ES8, 1, ESTIMATED"})
    void redesignsWhenAVetoIsZeroWhateverTheRest(String veto, String rest, String evidence) {
        var answers = answers(rest, evidence);
        answers.put(veto, "0");

        assertThat(TASK.evaluate(answers).advice()).isEqualTo(Advice.REDESIGN);
    }

    @Test
    void isNotStoppedByAZeroThatIsNoVeto() {
        var answers = answers("4", "MEASURED");
        answers.put("ES7", "0");

        assertThat(TASK.evaluate(answers).advice()).isEqualTo(Advice.PRIORITISE);
    }

    @Test
    void asksForAnExplanationOfAVeto() {
        var answers = answers("4", "MEASURED");
        answers.put("ES5", "0");
        answers.put("ES5-reason", "x".repeat(39));
        var tooShort = mended(TASK, answers);
        answers.put("ES5-reason", "x".repeat(40));

        assertThat(tooShort).containsExactly("ES5-reason");
        assertThat(mended(TASK, answers)).isEmpty();
    }

    @Test
    void takesNotKnowingForAnAnswerButNotSilence() {
        var answers = answers("4", "MEASURED");
        answers.put("ES1", EService.UNKNOWN);
        answers.remove("ES1-evidence");
        answers.remove("ES2");
        answers.remove("ES3-evidence");

        assertThat(mended(TASK, answers)).containsExactly("ES2", "ES3-evidence");
    }

    @Test
    void isDoneOnlyWhenSeventyOfHundredIsAnswered() {
        var all = answers("1", "GUESSED");
        var sixtyFive = answers("1", "GUESSED");
        List.of("ES1", "ES2").forEach(one -> sixtyFive.put(one, EService.UNKNOWN));
        var seventy = answers("1", "GUESSED");
        List.of("ES3", "ES4").forEach(one -> seventy.put(one, EService.UNKNOWN));

        assertThat(TASK.judge(all).given()).isEqualByComparingTo("1");
        assertThat(TASK.judge(sixtyFive).given()).isEqualByComparingTo("0");
        assertThat(TASK.judge(seventy).given()).isEqualByComparingTo("1");
    }

    @Test
    void hasNoIndexWhenNothingIsKnown() {
        var evaluation = TASK.evaluate(answers(EService.UNKNOWN, "MEASURED"));

        assertThat(evaluation.index()).isNull();
        assertThat(evaluation.advice()).isEqualTo(Advice.MEASURE_FIRST);
        assertThat(TASK.toMeasure(answers(EService.UNKNOWN, "MEASURED"))).hasSize(8);
    }

    @Test
    void asksFiveQuestionsInAQuickScanAndCountsNoOther() {
        var answers = answers("4", "MEASURED");
        answers.put(EService.SCOPE, EService.QUICK);

        assertThat(TASK.asked(answers))
                .extracting(EService.Criterion::id)
                .containsExactly("ES1", "ES2", "ES3", "ES5", "ES8");
        assertThat(TASK.evaluate(answers).answeredWeight()).isEqualTo(70);
        assertThat(TASK.steps(answers)).extracting(Step::id).doesNotContain("change");
    }

    /** Exactly at a border counts as reached, one point below does not, however the weights fall. */
    @RepeatedTest(300)
    void comparesBordersWithoutRounding(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var criteria = TASK.criteria().stream()
                .map(one -> new Judged(
                        one.weight(),
                        false,
                        random.nextInt(6) == 0 ? null : random.nextInt(5),
                        List.of(0, 40, 75, 100).get(random.nextInt(4))))
                .toList();

        var evaluation = Evaluation.of(criteria, BORDERS);

        var known = criteria.stream().filter(one -> one.score() != null).toList();
        var weight = known.stream().mapToInt(Judged::weight).sum();
        var confidence = known.stream()
                .map(one -> new BigDecimal(one.weight() * one.evidencePercent()).divide(new BigDecimal(10_000)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(evaluation.confidence()).isEqualByComparingTo(confidence);
        if (weight < 70 || confidence.compareTo(new BigDecimal("0.5")) < 0) {
            assertThat(evaluation.advice()).isEqualTo(Advice.MEASURE_FIRST);
        } else {
            var share = known.stream()
                    .mapToInt(one -> one.weight() * (one.score() == null ? 0 : one.score()))
                    .sum();
            // share/(4·weight) against 70 and 45 hundredths, as fractions
            var expected = 10L * share >= 28L * weight
                    ? Advice.PRIORITISE
                    : 20L * share >= 36L * weight ? Advice.DEVELOP : Advice.DO_NOT_PRIORITISE;
            assertThat(evaluation.advice()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_STATE, APPLICATION, 3001, true",
        "NO_STATE, FORM, 3001, true",
        "NO_STATE, REPORTING, 60000, true",
        "NO_STATE, APPLICATION, 3000, false",
        "NO_STATE, ENQUIRY, 3001, false",
        "NO_MUNICIPALITY, APPLICATION, 3001, false",
        "NO_COUNTY, APPLICATION, 3001, false",
        "SE_MUNICIPALITY, APPLICATION, 3001, false",
        "SE_AGENCY, APPLICATION, 3001, false",
    })
    void tellsOfTheRuleOnlyWhereItBinds(String organisation, String service, String volume, boolean binds) {
        assertThat(TASK.rule().binds(organisation, service, new BigDecimal(volume)))
                .isEqualTo(binds);
    }

    @Test
    void tellsOfTheRuleAsInformationWhileTheCaseIsSilent() {
        assertThat(TASK.ruleBinds()).isFalse();
        assertThat(TASK.knowing(new EService.Known("NO_STATE", "APPLICATION", null, List.of()))
                        .ruleBinds())
                .isFalse();
        assertThat(TASK.rule().link()).startsWith("https://");
        assertThat(TASK.rule().from()).isEqualTo("2015-11-10");
    }

    @Test
    void theRuleChangesNoAdvice() {
        var bound = TASK.knowing(new EService.Known("NO_STATE", "FORM", new BigDecimal(9000), List.of()));
        var answers = answers("2", "MEASURED");

        assertThat(bound.ruleBinds()).isTrue();
        assertThat(bound.evaluate(answers)).isEqualTo(TASK.evaluate(answers));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWholeInEveryLanguage(Language language) {
        var task = EService.read(DeliveredInstrument.content("E7.3"), language);

        assertThat(task.criteria().stream().mapToInt(EService.Criterion::weight).sum())
                .isEqualTo(100);
        assertThat(task.criteria()).allSatisfy(one -> assertThat(one.anchors()).containsOnlyKeys(0, 2, 4));
        assertThat(task.steps(Map.of()).stream().flatMap(step -> step.fields().stream()))
                .hasSize(1 + 8 * 3)
                .doesNotHaveDuplicates();
        for (var advice : Advice.values()) {
            assertThat(task.words(advice).title()).isNotBlank();
        }
    }

    private static Map<String, String> answers(String score, String evidence) {
        var fields = new HashMap<String, String>();
        fields.put(EService.SCOPE, EService.FULL);
        TASK.criteria().forEach(one -> {
            fields.put(one.id(), score);
            fields.put(one.evidence(), evidence);
        });
        return fields;
    }
}
