// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.mended;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.sent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaturityTest {
    private static final Maturity TASK = Maturity.read(DeliveredInstrument.content("E9.1"), Language.SV);

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasElevenAndFourQuestionsInEveryLanguage(Language language) {
        var task = Maturity.read(DeliveredInstrument.content("E9.1"), language);

        assertThat(task.capabilities().stream().map(area -> area.items().size()))
                .containsExactly(1, 1, 1, 2, 3, 1, 2);
        assertThat(task.effects()).hasSize(4);
        assertThat(task.capabilities())
                .allSatisfy(area -> assertThat(area.anchors()).containsOnlyKeys(1, 3, 5));
        assertThat(task.steps(Map.of()).stream().flatMap(step -> step.fields().stream()))
                .hasSize(15 + 3 + 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void hasABenchmarkForFourOfSevenCapabilitiesAndInventsNone() {
        assertThat(TASK.capabilities().stream().map(area -> String.valueOf(area.benchmark())))
                .containsExactly("3.3", "null", "3.6", "null", "3.1", "null", "3.0");
        assertThat(TASK.effects().stream().map(area -> String.valueOf(area.benchmark())))
                .containsExactly("3.6", "3.3", "3.0", "2.9");
    }

    @Test
    void saysWhatTheBenchmarkIs() {
        var study = TASK.study();

        assertThat(study.source()).isNotBlank();
        assertThat(study.year()).isEqualTo(2018);
        assertThat(study.organisations()).isEqualTo(18);
        assertThat(study.people()).isEqualTo(21);
        assertThat(study.country()).isEqualTo("Sverige");
        assertThat(study.caution()).contains("norska");
        assertThat(TASK.phases().stream().map(Maturity.Phase::study).toList().toString())
                .contains("16 av 18", "2 av 18", "jämnt")
                .doesNotContain("8 av 18");
    }

    @Test
    void anchorsOfNoTwoCapabilitiesAreAlike() {
        assertThat(TASK.capabilities().stream().map(Maturity.Area::anchors)).doesNotHaveDuplicates();
    }

    @Test
    void takesTheMeanOfMeansAndNotOfQuestions() {
        var answers = all("1");
        List.of("CAP5a", "CAP5b", "CAP5c").forEach(item -> answers.put(item, "5"));

        var mean = TASK.overall(answers).orElseThrow().mean();

        // (6 · 1 + 5) / 7, not (8 · 1 + 3 · 5) / 11
        assertThat(mean.rounded(4)).isEqualByComparingTo("1.5714");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        var answers = all("3");
        answers.put("CAP5a", Maturity.UNKNOWN);
        answers.put("CAP5b", "5");
        answers.put("CAP1a", Maturity.UNKNOWN);

        var standings = TASK.standings(TASK.capabilities(), answers);

        assertThat(standings.get(4).shown()).contains(new BigDecimal("4.0"));
        assertThat(standings.get(0).shown()).isEmpty();
        assertThat(TASK.overall(answers).orElseThrow().mean().rounded(4)).isEqualByComparingTo("3.1667");
        assertThat(TASK.figures(answers)).doesNotContainKey("CAP1").containsKey(Maturity.TOTAL);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void needsFiveCapabilities(int unknown, boolean enough) {
        var answers = all("3");
        List.of("CAP1a", "CAP2a", "CAP3a").subList(0, unknown).forEach(item -> answers.put(item, Maturity.UNKNOWN));

        assertThat(TASK.overall(answers).isPresent()).isEqualTo(enough);
        assertThat(mended(TASK, answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // degrees of the seven capabilities, core digital, results, phase
        "1111112, YES, YES, P0",
        "2222222, YES, YES, P1",
        "2222221, YES, YES, P0",
        "3333333, NO, NO, P2",
        "3333332, NO, NO, P1",
        "4444444, YES, YES, P3",
        "4444443, YES, YES, P2",
        "4444444, YES, NO, P2",
        "4444444, NO, YES, P2",
        "5555554, YES, YES, P4",
        "5555544, YES, YES, P4",
        "5555444, YES, YES, P3",
        "5555555, NO, YES, P2",
    })
    void placesThePhaseByMeanAndQuestions(String degrees, String core, String result, String phase) {
        var answers = all("3");
        for (var i = 0; i < 7; i++) {
            var degree = degrees.substring(i, i + 1);
            TASK.capabilities().get(i).items().forEach(item -> answers.put(item.id(), degree));
        }
        answers.put("QCORE", core);
        answers.put("QRESULT", result);

        var overall = TASK.overall(answers).orElseThrow();

        assertThat(overall.phase().id()).isEqualTo(phase);
    }

    @Test
    void saysWhenTheQuestionsHoldThePhaseBack() {
        var answers = all("5");
        answers.put("QRESULT", Maturity.NO);

        var overall = TASK.overall(answers).orElseThrow();

        assertThat(Objects.requireNonNull(overall.heldBack()).id()).isEqualTo("P4");
        assertThat(TASK.overall(all("3")).orElseThrow().heldBack()).isNull();
    }

    /** Against the same mean in integers over one denominator: a border is met exactly or not at all. */
    @RepeatedTest(200)
    void comparesBordersWithoutRounding(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var answers = all("1");
        var forty2nds = 0;
        for (var area : TASK.capabilities()) {
            var sum = 0;
            for (var item : area.items()) {
                var degree = 1 + random.nextInt(5);
                sum += degree;
                answers.put(item.id(), String.valueOf(degree));
            }
            forty2nds += sum * 6 / area.items().size();
        }

        var phase = TASK.overall(answers).orElseThrow().phase().id();

        var tenths = forty2nds * 10;
        assertThat(phase)
                .isEqualTo(
                        tenths >= 47 * 42
                                ? "P4"
                                : tenths >= 40 * 42
                                        ? "P3"
                                        : tenths >= 30 * 42 ? "P2" : tenths >= 20 * 42 ? "P1" : "P0");
    }

    @Test
    void wantsEveryQuestionAnsweredAndEveryRankOnce() {
        assertThat(mended(TASK, Map.of())).hasSize(20);
        var answers = all("3");
        answers.put("IMP2", "1");

        assertThat(mended(TASK, answers)).containsExactly("IMP2");
        assertThat(TASK.ranking(all("3"))).extracting(Maturity.Choice::id).containsExactly("IMP1", "IMP2", "IMP3");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false", "UNKNOWN, true", "3.5, false"})
    void takesDegreesOfTheScale(String degree, boolean taken) {
        assertThat(sent(TASK, Map.of("CAP1a", degree)).containsKey("CAP1a")).isEqualTo(taken);
    }

    private static Map<String, String> all(String degree) {
        var answers = new HashMap<String, String>();
        var areas = new ArrayList<>(TASK.capabilities());
        areas.addAll(TASK.effects());
        areas.forEach(area -> area.items().forEach(item -> answers.put(item.id(), degree)));
        answers.putAll(Map.of("IMP1", "1", "IMP2", "2", "IMP3", "3", "QCORE", "YES", "QRESULT", "YES"));
        return answers;
    }
}
