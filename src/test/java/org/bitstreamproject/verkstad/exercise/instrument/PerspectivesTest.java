// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.mended;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.sent;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PerspectivesTest {
    private final Perspectives task = Perspectives.read(DeliveredInstrument.content("E1.2"), Language.SV);

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasSixContrastsAndNineSignsInEveryLanguage(Language language) {
        var read = Perspectives.read(DeliveredInstrument.content("E1.2"), language);

        assertThat(read.contrasts()).hasSize(6).allSatisfy(one -> {
            assertThat(one.left()).isNotBlank();
            assertThat(one.right()).isNotBlank();
        });
        assertThat(read.types().fields()).hasSize(9);
        assertThat(read.steps(Map.of()).stream().flatMap(step -> step.fields().stream()))
                .hasSize(12 + 1 + 9)
                .doesNotHaveDuplicates();
    }

    @Test
    void takesCompleteAnswers() {
        assertThat(task.gaps(complete())).isEmpty();
    }

    @Test
    void namesEveryPositionThatIsMissing() {
        assertThat(mended(task, Map.of())).hasSize(13).startsWith("PER1-today", "PER1-wished", "PER2-today");
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "1500, true", "1501, false"})
    void countsTheCharactersOfTheReason(int length, boolean enough) {
        var answers = complete();
        answers.put("reason", "å".repeat(length));

        assertThat(mended(task, answers).isEmpty()).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "7, true", "8, false", "-1, false", "x, false"})
    void takesWholeNumbersFromOneToSeven(String number, boolean taken) {
        assertThat(sent(task, Map.of("PER1-today", number)).containsKey("PER1-today"))
                .isEqualTo(taken);
    }

    @Test
    void keepsATooLongReasonForThePersonToShorten() {
        var text = "å".repeat(4000);

        assertThat(sent(task, Map.of("reason", text))).containsEntry("reason", text);
    }

    @Test
    void namesAllContrastsThatShareTheLargestGap() {
        var answers = complete();
        answers.put("PER2-wished", "7");
        answers.put("PER5-today", "7");
        answers.put("PER5-wished", "1");
        answers.put("PER2-today", "1");

        assertThat(task.largest(answers)).extracting(one -> one.contrast().id()).containsExactly("PER2", "PER5");
        assertThat(task.largest(Map.of())).isEmpty();
    }

    @Test
    void showsTheStepWithTheFirstGap() {
        var answers = complete();
        answers.remove("PER4-today");

        var gap = task.gaps(answers).get(0);
        var shown = (Perspectives) task.showing(gap);

        assertThat(shown.here(answers).id()).isEqualTo("how");
        assertThat(shown.shows(gap)).isTrue();
        assertThat(shown.shows(task.gaps(Map.of()).get(0))).isFalse();
    }

    @Test
    void goesOnWhereOneStopped() {
        var answers = complete();
        answers.remove("reason");

        assertThat(task.here(answers).id()).isEqualTo("reasons");
        assertThat(task.at("signs").here(answers).id()).isEqualTo("signs");
        assertThat(task.at("nonsense").here(Map.of()).id()).isEqualTo("who");
    }

    @Test
    void sendsWhatWasAnsweredOnOtherStepsAlong() {
        var step = task.at("how").here(complete());

        assertThat(task.elsewhere(step, complete()).keySet())
                .contains("PER1-today", "reason")
                .doesNotContain("PER3-today");
    }

    @Test
    void makesAProfileOfSignsAndNeverOneLabel() {
        var answers = sent(task, Map.of("REACTIVE-1", "1", "REACTIVE-2", "1", "PROACTIVE-3", "1", "PROACTIVE-4", "1"));

        assertThat(task.types().profile(answers))
                .extracting(share -> share.type().id() + " " + share.ticked() + "/" + share.of())
                .containsExactly("REACTIVE 2/3", "RESPONSIVE 0/3", "PROACTIVE 1/3");
    }

    @Test
    void tellsOthersNoSignsOfOneWhoTickedNone() {
        assertThat(task.figures(complete())).hasSize(12).containsEntry("PER1-today", BigDecimal.valueOf(2));
        var ticked = complete();
        ticked.put("REACTIVE-1", "1");
        assertThat(task.figures(ticked))
                .containsEntry("REACTIVE", BigDecimal.ONE)
                .containsEntry("PROACTIVE", BigDecimal.ZERO);
    }

    @Test
    void laysMarksOutEvenly() {
        var track = new Track(1, 7);

        assertThat(track.x(1)).isEqualTo("20");
        assertThat(track.x(4)).isEqualTo("170");
        assertThat(track.x(new BigDecimal("4.5"))).isEqualTo("195");
        assertThat(track.x(7)).isEqualTo("320");
    }

    private Map<String, String> complete() {
        var answers = new HashMap<String, String>();
        task.contrasts().forEach(contrast -> {
            answers.put(contrast.today(), "2");
            answers.put(contrast.wished(), "3");
        });
        answers.put("reason", "å".repeat(200));
        return answers;
    }
}
