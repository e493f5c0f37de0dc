// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnTextTest {
    private static final CoursePackage COURSE = TestPackages.course();

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Length.of("  Å  ska\n\nbli ä ")).isEqualTo(11);
        assertThat(Length.of("e\u0301")).isEqualTo(1);
        assertThat(Length.of("\u00a0 \n\t")).isZero();
        assertThat(Length.of("")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksForMoreUntilEachTextIsLongEnough(Language language) {
        var task = reflection(language);

        var short1 = task.gaps(Map.of("reflection", "x".repeat(1999), "contribution", "y".repeat(100)));
        var enough = task.gaps(Map.of("reflection", "x".repeat(2000), "contribution", "y".repeat(100)));
        var nothing = task.gaps(Map.of());

        assertThat(short1).extracting(Task.Gap::field).containsExactly("reflection");
        assertThat(short1.get(0).arguments())
                .containsExactly(task.fields().get(0).label(), 2000, 1999);
        assertThat(enough).isEmpty();
        assertThat(nothing).extracting(Task.Gap::field).containsExactly("reflection", "contribution");
    }

    @Test
    void blanksDoNotMakeATextLonger() {
        var task = reflection(Language.SV);

        var gaps =
                task.gaps(Map.of("reflection", "x ".repeat(500) + " ".repeat(3000), "contribution", "y".repeat(100)));

        assertThat(gaps).extracting(Task.Gap::message).containsExactly("text.tooShort");
    }

    @Test
    void refusesATextWithoutEnd() {
        var task = reflection(Language.NB);

        var gaps = task.gaps(Map.of("reflection", "x".repeat(8001), "contribution", "y".repeat(1000)));

        assertThat(gaps).extracting(Task.Gap::message).containsExactly("text.tooLong");
    }

    @Test
    void takesItsOwnFieldsOnlyAndKeepsParagraphs() {
        var answers = reflection(Language.SV)
                .answers(Map.of(
                        "reflection",
                        List.of("  Ett.\r\n\r\nTvå. "),
                        "other",
                        List.of("x"),
                        "contribution",
                        List.of(" ")));

        assertThat(answers).isEqualTo(Map.of("reflection", "Ett.\n\nTvå."));
    }

    private static OwnText reflection(Language language) {
        return OwnText.read(COURSE.exercise("E9.4").orElseThrow().content(), language);
    }
}
