// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/** What belongs together: an option for each row, a point for each pair. An option may belong to several rows or to none. */
public record Matching(String id, String text, List<Row> rows, List<Option> options, String explanation)
        implements Question {
    /** @param correct id of the option it belongs to */
    public record Row(String id, String text, String correct) {}

    public Matching {
        Question.must(rows.size() > 1, id, "fewer than two pairs");
        for (var row : rows) {
            Question.must(Option.offered(options, row.correct()), id, "no option " + row.correct());
        }
    }

    /** Name and id of the row's control; the first carries the question's own. */
    public String control(Row row) {
        return rows.indexOf(row) == 0 ? id : id + "." + row.id();
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var row : rows) {
            typed.getOrDefault(control(row), List.of()).stream()
                    .filter(option -> Option.offered(options, option))
                    .findFirst()
                    .ifPresent(option -> answers.put(control(row), option));
        }
        return answers;
    }

    @Override
    public List<Gap> gaps(int number, Map<String, String> answers) {
        return rows.stream()
                .filter(row -> !answers.containsKey(control(row)))
                .map(row -> new Gap(control(row), "exercise.quiz.unmatched", number, row.text()))
                .toList();
    }

    @Override
    public int points() {
        return rows.size();
    }

    @Override
    public int given(Map<String, String> answers) {
        return (int) rows.stream().filter(row -> isRight(row, answers)).count();
    }

    @Override
    public List<Said> said(Map<String, String> answers) {
        return rows.stream()
                .map(row -> new Said(
                        row.text() + " – " + Option.text(options, answers.getOrDefault(control(row), "")),
                        isRight(row, answers)))
                .toList();
    }

    @Override
    public String explanation(Map<String, String> answers) {
        return explanation;
    }

    private boolean isRight(Row row, Map<String, String> answers) {
        return row.correct().equals(answers.get(control(row)));
    }
}
