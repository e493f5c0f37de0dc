// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void beginsWithFivePeople() {
        assertThat(Steps.seen(answers(1, 2, 3, 4))).isEmpty();
        assertThat(Steps.seen(answers(1, 2, 3, 4, 5)).get("q")).hasSize(5);
    }

    @Test
    void somebodyWhoAnswersAgainAndAgainMovesNothing() {
        var answers = answers(1, 2, 3, 4, 5);
        for (var turn = 0; turn < 9; turn++) {
            answers.add(new Steps.Answer(new EnrolmentId(1), Map.of("q", BigDecimal.valueOf(6 + turn % 2))));
        }

        assertThat(Steps.seen(answers)).isEqualTo(Steps.seen(answers.subList(0, 5)));
    }

    @Test
    void aQuestionThatOneOfThreeAnsweredWaitsForTwoMore() {
        var answers = answers(1, 2, 3, 4, 5);
        answers.add(new Steps.Answer(new EnrolmentId(6), Map.of("q", BigDecimal.ONE, "rare", BigDecimal.ONE)));
        answers.add(new Steps.Answer(new EnrolmentId(7), Map.of("q", BigDecimal.ONE)));
        answers.add(new Steps.Answer(new EnrolmentId(8), Map.of("q", BigDecimal.ONE)));

        assertThat(Steps.seen(answers).get("q")).hasSize(8);
        assertThat(Steps.seen(answers)).doesNotContainKey("rare");
    }

    /** Whatever comes in whatever order: two states that can be seen differ by three people or by nobody. */
    @Test
    void twoStatesNeverDifferByOneOrTwoPeople() {
        var random = new Random(20261122);
        var answers = new ArrayList<Steps.Answer>();
        var seen = Steps.seen(answers);
        var since = new HashSet<EnrolmentId>();
        for (var turn = 0; turn < 400; turn++) {
            var who = new EnrolmentId(1 + random.nextInt(30));
            answers.add(new Steps.Answer(who, Map.of("q", BigDecimal.valueOf(turn))));
            since.add(who);
            var now = Steps.seen(answers);
            if (!now.equals(seen)) {
                assertThat(since).hasSizeGreaterThanOrEqualTo(Steps.MANY);
                since.clear();
                seen = now;
            }
        }
        assertThat(seen.get("q")).hasSizeGreaterThan(GroupValues.LEAST);
        assertThat(Set.copyOf(since)).hasSizeLessThan(Steps.MANY);
    }

    private static List<Steps.Answer> answers(int... values) {
        var answers = new ArrayList<Steps.Answer>();
        for (var value : values) {
            answers.add(new Steps.Answer(new EnrolmentId(answers.size() + 1L), Map.of("q", BigDecimal.valueOf(value))));
        }
        return answers;
    }
}
