// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/** A question with one right option: one point. */
sealed interface OneRight extends Question permits SingleChoice, PartAsked {

    List<Option> options();

    /** Id of the right option. */
    String correct();

    String explanation();

    @Override
    default Map<String, String> answers(Map<String, List<String>> typed) {
        return typed.getOrDefault(id(), List.of()).stream()
                .filter(option -> Option.offered(options(), option))
                .findFirst()
                .map(option -> Map.of(id(), option))
                .orElse(Map.of());
    }

    @Override
    default List<Gap> gaps(int number, Map<String, String> answers) {
        return answers.containsKey(id()) ? List.of() : List.of(new Gap(id(), "exercise.quiz.unanswered", number));
    }

    @Override
    default int points() {
        return 1;
    }

    @Override
    default int given(Map<String, String> answers) {
        return correct().equals(answers.get(id())) ? 1 : 0;
    }

    @Override
    default List<Said> said(Map<String, String> answers) {
        return List.of(new Said(Option.text(options(), answers.getOrDefault(id(), "")), isRight(answers)));
    }

    @Override
    default String explanation(Map<String, String> answers) {
        return explanation();
    }
}
