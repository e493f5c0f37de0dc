// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupValuesTest {
    @ParameterizedTest
    @CsvSource({
        // a part and the rest of the whole
        "4, 0, false",
        "5, 0, true",
        "5, 1, false",
        "5, 4, false",
        "5, 5, true",
        "4, 5, false",
        "9, 3, false",
    })
    void showsAPartOnlyWhenNeitherItNorTheRestIsOneToFour(int part, int rest, boolean shown) {
        var groups = Map.of("part", part, "rest", rest);

        assertThat(GroupValues.shown(groups, Set.of("rest"))).isEqualTo(shown ? Set.of("part") : Set.of());
    }

    @Test
    void holdsTheSmallestPartBackUntilTheRestIsLargeEnough() {
        assertThat(GroupValues.shown(Map.of("a", 9, "b", 6, "c", 2), Set.of())).containsExactly("a");
        assertThat(GroupValues.shown(Map.of("a", 9, "b", 6, "c", 2, "d", 3), Set.of()))
                .containsExactlyInAnyOrder("a", "b");
    }

    @RepeatedTest(200)
    void neverLeavesOneToFourToBeFoundBySubtraction(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var sizes = new HashMap<Integer, Integer>();
        IntStream.range(0, 1 + random.nextInt(7)).forEach(part -> sizes.put(part, random.nextInt(12)));

        var shown = GroupValues.shown(sizes, Set.of(0));

        assertThat(shown).doesNotContain(0).allMatch(part -> sizes.get(part) >= GroupValues.LEAST);
        var rest = sizes.entrySet().stream()
                .filter(part -> !shown.contains(part.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(shown.isEmpty() || rest == 0 || rest >= GroupValues.LEAST)
                .as("rest %s of %s", rest, sizes)
                .isTrue();
    }

    @Test
    void guardsEachQuestionByItself() {
        var people = List.of(
                Map.of("all", dec(1), "some", dec(1)),
                Map.of("all", dec(2), "some", dec(1)),
                Map.of("all", dec(2), "some", dec(1)),
                Map.of("all", dec(7), "some", dec(1)),
                Map.of("all", dec(7)));

        var values = GroupValues.ofParts(Map.of("x", people), Set.of()).get("x");

        assertThat(values.median("all")).contains(dec(2));
        assertThat(values.mean("all")).contains(new BigDecimal("3.8"));
        assertThat(values.median("some")).isEmpty();
    }

    @Test
    void takesHalfWayBetweenTheTwoInTheMiddle() {
        var people = IntStream.of(1, 2, 3, 6, 6, 7)
                .mapToObj(n -> Map.of("q", dec(n)))
                .toList();

        var values = GroupValues.ofParts(Map.of("x", people), Set.of()).get("x");

        assertThat(values.median("q")).contains(new BigDecimal("4.5"));
    }

    private static BigDecimal dec(int number) {
        return BigDecimal.valueOf(number);
    }
}
