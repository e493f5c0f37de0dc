// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/**
 * Several options are right. A point for each of them; a wrong one that is ticked takes a point back, so that ticking
 * everything gains nothing.
 */
public record SeveralRight(String id, String text, List<Option> options, Set<String> correct, String explanation)
        implements Question {
    public SeveralRight {
        Question.must(!correct.isEmpty(), id, "no right option");
        for (var option : correct) {
            Question.must(Option.offered(options, option), id, "no option " + option);
        }
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var sent = typed.getOrDefault(id, List.of());
        var ticked = options.stream().map(Option::id).filter(sent::contains).collect(Collectors.joining(","));
        return ticked.isEmpty() ? Map.of() : Map.of(id, ticked);
    }

    @Override
    public List<Gap> gaps(int number, Map<String, String> answers) {
        return answers.containsKey(id) ? List.of() : List.of(new Gap(id, "exercise.quiz.noneTicked", number));
    }

    @Override
    public int points() {
        return correct.size();
    }

    @Override
    public int given(Map<String, String> answers) {
        var right = ticked(answers).stream().filter(correct::contains).count();
        var wrong = ticked(answers).size() - right;
        return (int) Math.max(0, right - wrong);
    }

    @Override
    public List<Said> said(Map<String, String> answers) {
        return ticked(answers).stream()
                .map(option -> new Said(Option.text(options, option), correct.contains(option)))
                .toList();
    }

    @Override
    public String explanation(Map<String, String> answers) {
        return explanation;
    }

    public boolean isTicked(Map<String, String> answers, Option option) {
        return ticked(answers).contains(option.id());
    }

    /** Id of an input; the first carries the question's own. */
    public String inputId(Option option) {
        var index = options.indexOf(option);
        return index == 0 ? id : id + "-" + index;
    }

    /** Ids of the ticked options, in the order of the form. */
    List<String> ticked(Map<String, String> answers) {
        return Arrays.stream(answers.getOrDefault(id, "").split(","))
                .filter(option -> Option.offered(options, option))
                .toList();
    }
}
