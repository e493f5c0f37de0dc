// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.junit.jupiter.api.Test;

class QuizTest {
    private static final CoursePackage COURSE = TestPackages.course();
    private static final Quiz CHALLENGES = quiz("E1.1");

    /** The key of the course's item bank: first option a, second b. */
    private static final Map<String, String> KEY =
            Map.of("q1", "a", "q2", "b", "q3", "b", "q4", "b", "q5", "b", "q6", "b", "q7", "a", "q8", "a");

    @Test
    void givesOnePointForEachRightAnswer() {
        assertThat(CHALLENGES.judge(KEY)).isEqualTo(Score.of(8, 8));
        assertThat(CHALLENGES.judge(Map.of("q1", "a", "q2", "a"))).isEqualTo(Score.of(1, 8));
        assertThat(CHALLENGES.judge(Map.of())).isEqualTo(Score.of(0, 8));
    }

    @Test
    void sixOfEightPassAndFiveDoNot() {
        var percent = COURSE.exercise("E1.1").orElseThrow().pass().percent();

        assertThat(Score.of(6, 8).reaches(percent)).isTrue();
        assertThat(Score.of(5, 8).reaches(percent)).isFalse();
    }

    @Test
    void takesOnlyAnswersToItsOwnQuestions() {
        var answers = CHALLENGES.answers(
                Map.of("q1", List.of("a"), "q2", List.of("z"), "q99", List.of("a"), "q3", List.of("correct")));

        assertThat(answers).containsExactly(Map.entry("q1", "a"));
        assertThat(CHALLENGES.gaps(answers))
                .extracting(Task.Gap::field)
                .containsExactly("q2", "q3", "q4", "q5", "q6", "q7", "q8");
    }

    @Test
    void readsStatementsThatShareTheirOptions() {
        var quiz = quiz("E3.1");

        assertThat(quiz.questions()).hasSize(10);
        assertThat(quiz.questions())
                .allSatisfy(question -> assertThat(((SingleChoice) question).options())
                        .extracting(Question.Option::text)
                        .containsExactly("Stemmer", "Stemmer ikke", "Framgår ikke av modellen"));
        assertThat(quiz.questions().stream()
                        .map(question -> ((SingleChoice) question).correct())
                        .collect(Collectors.joining()))
                .isEqualTo("TFTNTFTNFT");
    }

    @Test
    void speaksTheReadersLanguage() {
        assertThat(CHALLENGES.questions().get(1).text())
                .isEqualTo("Omtrent hvor spredt bor folk i Sorsele og Arjeplog?");
    }

    private static Quiz quiz(String exercise) {
        return Quiz.read(COURSE.exercise(exercise).orElseThrow().content(), Language.NB);
    }
}
