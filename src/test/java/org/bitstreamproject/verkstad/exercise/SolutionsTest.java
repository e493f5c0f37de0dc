// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every such exercise once right and once wrong in each language, without pages. */
class SolutionsTest {
    static Stream<Arguments> everyOneInEachLanguage() {
        return Solutions.all().stream()
                .flatMap(row -> Stream.of(Language.values()).map(language -> Arguments.of(row, language)));
    }

    @ParameterizedTest
    @MethodSource("everyOneInEachLanguage")
    void rightPassesAndWrongDoesNot(Solutions.Row row, Language language) {
        var pass = Solutions.COURSE.exercise(row.exercise()).orElseThrow().pass();
        var task = row.task(language);
        var right = answers(task, row.right());
        var wrong = answers(task, row.wrong());

        assertThat(task.gaps(right)).isEmpty();
        assertThat(task.gaps(wrong)).isEmpty();
        assertThat(task.judge(right).reaches(100)).isTrue();
        assertThat(pass.met(task.judge(right))).isTrue();
        assertThat(pass.met(task.judge(wrong))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyOneInEachLanguage")
    void everythingAskedIsExplained(Solutions.Row row, Language language) {
        assertThat(row.explanations(language, row.right()))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(row.explanations(language, row.wrong()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    /** What a form sends, what is stored, and what a form would send to store the same. */
    @ParameterizedTest
    @MethodSource("everyOneInEachLanguage")
    void answersGoThereAndBack(Solutions.Row row, Language language) {
        var task = row.task(language);
        var stored = answers(task, row.right());

        assertThat(task.answers(task.typed(stored))).isEqualTo(stored);
    }

    private static Map<String, String> answers(Task task, Map<String, String> chosen) {
        var typed = new LinkedHashMap<String, List<String>>();
        chosen.forEach((name, answer) -> typed.put(name, List.of(answer)));
        return task.answers(typed);
    }
}
