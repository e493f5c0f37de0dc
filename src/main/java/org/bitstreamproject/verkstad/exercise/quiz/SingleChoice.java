// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/** One option is right: one point. @param correct id of the right option */
public record SingleChoice(String id, String text, List<Option> options, String correct, String explanation)
        implements Question {
    public SingleChoice {
        Question.must(Option.offered(options, correct), id, "no option " + correct);
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

    /** Id of an input; the first carries the question's own. */
    public String inputId(Option option) {
        var index = options.indexOf(option);
        return index == 0 ? id : id + "-" + index;
    }
}
