// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.mended;
import static org.bitstreamproject.verkstad.exercise.instrument.DeliveredInstrument.sent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrinciplesTest {
    private static final Principles TASK = Principles.read(DeliveredInstrument.content("E9.2"), Language.NB);

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTwentyThreeStatementsUnderNinePrinciples(Language language) {
        var task = Principles.read(DeliveredInstrument.content("E9.2"), language);

        assertThat(task.principles().stream().map(one -> one.statements().size()))
                .containsExactly(5, 3, 3, 3, 1, 1, 2, 4, 1);
        assertThat(task.steps(Map.of()).stream().flatMap(step -> step.fields().stream()))
                .hasSize(46)
                .doesNotHaveDuplicates();
        assertThat(task.standing()).containsOnlyKeys(Country.values());
    }

    @ParameterizedTest
    @CsvSource({"YES, false", "NOT_APPLICABLE, false", "PARTLY, true", "NO, true"})
    void wantsANoteForWhatIsNotInPlace(String answer, boolean wanted) {
        var answers = all("YES");
        answers.put("D4b", answer);
        var bare = mended(TASK, answers);
        answers.put("D4b-note", "Vi har ikke spurt noen.");

        assertThat(bare.equals(List.of("D4b-note"))).isEqualTo(wanted);
        assertThat(mended(TASK, answers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void keepsANoteToALine(int length, boolean fits) {
        var answers = all("YES");
        answers.put("D1a-note", "x".repeat(length));

        assertThat(mended(TASK, answers).isEmpty()).isEqualTo(fits);
    }

    @Test
    void wantsEveryStatementAnswered() {
        assertThat(mended(TASK, Map.of())).hasSize(23).startsWith("D1a");
        assertThat(sent(TASK, Map.of("D1a", "MAYBE"))).isEmpty();
    }

    @Test
    void countsByPrincipleAndSumsNothing() {
        var answers = all("YES");
        answers.put("D1b", "NO");
        answers.put("D1c", "PARTLY");
        answers.put("D1e", "NO");

        assertThat(TASK.counts(TASK.principles().get(0), answers))
                .extracting(count -> count.answer() + " " + count.statements())
                .containsExactly("YES 2", "PARTLY 1", "NO 2");
        assertThat(TASK.judge(answers).given()).isEqualByComparingTo("1");
    }

    @Test
    void followsUpNoBeforePartly() {
        var answers = all("NOT_APPLICABLE");
        answers.put("D1a", "PARTLY");
        answers.put("D9a", "NO");
        answers.put("D9a-note", "Ingen tid");

        assertThat(TASK.toFollowUp(answers))
                .extracting(one -> one.statement().id() + " " + one.note())
                .containsExactly("D9a Ingen tid", "D1a ");
    }

    static Map<String, String> all(String answer) {
        var answers = new HashMap<String, String>();
        TASK.principles().forEach(one -> one.statements().forEach(statement -> answers.put(statement.id(), answer)));
        return answers;
    }
}
