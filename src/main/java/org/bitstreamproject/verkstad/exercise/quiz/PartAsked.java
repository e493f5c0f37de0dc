// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/**
 * What a numbered part of a picture is, or which part it is that is asked for: one point.
 *
 * @param part id of the part that is asked about; empty when a part is the answer
 * @param correct id of the right option
 */
public record PartAsked(String id, String text, String part, List<Option> options, String correct, String explanation)
        implements Question {
    public PartAsked {
        Question.must(Option.offered(options, correct), id, "no option " + correct);
    }

    /** Whether one answers by choosing a part, in the list or in the picture. */
    public boolean isPointed() {
        return part.isEmpty();
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        return typed.getOrDefault(id, List.of()).stream()
                .filter(option -> Option.offered(options, option))
                .findFirst()
                .map(option -> Map.of(id, option))
                .orElse(Map.of());
    }

    @Override
    public List<Gap> gaps(int number, Map<String, String> answers) {
        return answers.containsKey(id) ? List.of() : List.of(new Gap(id, "exercise.quiz.unanswered", number));
    }

    @Override
    public int points() {
        return 1;
    }

    @Override
    public int given(Map<String, String> answers) {
        return correct.equals(answers.get(id)) ? 1 : 0;
    }

    @Override
    public List<Said> said(Map<String, String> answers) {
        return List.of(new Said(Option.text(options, answers.getOrDefault(id, "")), isRight(answers)));
    }

    @Override
    public String explanation(Map<String, String> answers) {
        return explanation;
    }
}
