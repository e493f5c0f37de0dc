// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HuntTest {

    private static final Exercise E34 = Models.COURSE.exercise("E3.4").orElseThrow();

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSolvedByTheKeyAtEveryAttempt(Language language) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            var hunt = hunt(language, attempt);
            var answers = hunt.answers(typed(key(hunt)));

            assertThat(hunt.key()).hasSize(4);
            assertThat(hunt.gaps(answers)).isEmpty();
            assertThat(hunt.judge(answers).reaches(100)).isTrue();
            assertThat(hunt.answers(hunt.typed(answers))).isEqualTo(answers);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameErrorFourTimesIsOneOfFour(Language language) {
        var hunt = hunt(language, 1);
        var key = key(hunt);
        var same = new LinkedHashMap<String, String>();
        for (int row : hunt.rows()) {
            same.put(Hunt.place(row), key.get(Hunt.place(1)));
            same.put(Hunt.wrong(row), key.get(Hunt.wrong(1)));
        }

        var score = hunt.judge(hunt.answers(typed(same)));

        assertThat(score.given()).isEqualByComparingTo("1");
        assertThat(E34.pass().met(score)).isFalse();
    }

    @Test
    void theRightPlaceWithTheWrongReasonIsNotFound() {
        var hunt = hunt(Language.SV, 1);
        var answers = new LinkedHashMap<>(key(hunt));
        answers.put(Hunt.wrong(1), answers.get(Hunt.wrong(2)));

        assertThat(hunt.judge(answers).given()).isEqualByComparingTo("3");
        assertThat(hunt.isRight(1, answers)).isFalse();
        assertThat(hunt.isFound(hunt.key().get(0), answers)).isFalse();
    }

    @Test
    void whatIsNotOfferedIsNoAnswer() {
        var hunt = hunt(Language.SV, 1);

        assertThat(hunt.answers(Map.of("place1", List.of("nowhere"), "wrong1", List.of("SEQ-02"), "x", List.of("y"))))
                .isEmpty();
        assertThat(hunt.gaps(Map.of())).hasSize(8);
    }

    @Test
    void itsPictureIsOfTheBrokenModel() {
        var hunt = hunt(Language.SV, 1);

        assertThat(ModelJson.readSelfTold(hunt.illustration())).isEqualTo(hunt.model());
    }

    @Test
    void isTheSameInEveryLanguage() {
        for (int seed = 1; seed <= 60; seed++) {
            var swedish = hunt(Language.SV, seed);
            for (var language : Language.values()) {
                var told = hunt(language, seed);

                assertThat(told.asked()).as("seed %d %s", seed, language).isEqualTo(swedish.asked());
                assertThat(key(told)).isEqualTo(key(swedish));
            }
        }
    }

    @Test
    void whatWasAskedIsAnotherThingAtAnotherAttempt() {
        assertThat(hunt(Language.SV, 1).asked())
                .isNotEqualTo(hunt(Language.SV, 2).asked());
    }

    private static Map<String, String> key(Hunt hunt) {
        var answers = new LinkedHashMap<String, String>();
        for (int row : hunt.rows()) {
            var error = hunt.key().get(row - 1);
            var place = error.elements().stream()
                    .filter(hunt.places()::has)
                    .findFirst()
                    .orElse(Places.WHOLE);
            answers.put(Hunt.place(row), place);
            answers.put(Hunt.wrong(row), error.rule());
        }
        return answers;
    }

    private static Map<String, List<String>> typed(Map<String, String> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, answer) -> typed.put(name, List.of(answer)));
        return typed;
    }

    private static Hunt hunt(Language language, long seed) {
        var texts = new Texts();
        return Hunt.read(E34.content(), language, seed, told -> (key, args) -> texts.text(told, key, args));
    }
}
