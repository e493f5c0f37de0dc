// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Questions with one right answer each. */
public record Quiz(List<Question> questions) implements Task {
    /** One question. @param correct id of the right option */
    public record Question(String id, String text, List<Option> options, String correct, String explanation) {
        boolean offers(String option) {
            return options.stream().anyMatch(offered -> offered.id().equals(option));
        }

        public boolean isRight(String option) {
            return correct.equals(option);
        }

        /** Id of an input: the first carries the question's own, so that a link to the question lands there. */
        public String inputId(Option option) {
            var index = options.indexOf(option);
            return index == 0 ? id : id + "-" + index;
        }

        /** Text of an option, a dash when nothing was chosen. */
        public String textOf(String option) {
            return options.stream()
                    .filter(offered -> offered.id().equals(option))
                    .map(Option::text)
                    .findFirst()
                    .orElse("–");
        }
    }

    /** One possible answer. */
    public record Option(String id, String text) {}

    /** Reads the content of a quiz exercise; questions may share one set of options. */
    public static Quiz read(JsonObject content, Language language) {
        var localized = LocalizedJson.in(language, content);
        var questions = new ArrayList<Question>();
        for (var question : localized.getJsonArray("questions").getValuesAs(JsonObject.class)) {
            var options = (question.containsKey("options") ? question : localized).getJsonArray("options");
            questions.add(new Question(
                    question.getString("id"),
                    question.getString("text"),
                    options.getValuesAs(JsonObject.class).stream()
                            .map(option -> new Option(option.getString("id"), option.getString("text")))
                            .toList(),
                    question.getString("correct"),
                    question.getString("explanation")));
        }
        return new Quiz(List.copyOf(questions));
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : questions) {
            typed.getOrDefault(question.id(), List.of()).stream()
                    .filter(question::offers)
                    .findFirst()
                    .ifPresent(option -> answers.put(question.id(), option));
        }
        return answers;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        return questions.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .map(question -> new Gap(question.id(), "exercise.quiz.unanswered", number(question)))
                .toList();
    }

    /** One point for each right answer. */
    @Override
    public Score judge(Map<String, String> answers) {
        var right = questions.stream()
                .filter(question -> question.isRight(answers.getOrDefault(question.id(), "")))
                .count();
        return Score.of(right, questions.size());
    }

    /** Counted from 1. */
    public int number(Question question) {
        return questions.indexOf(question) + 1;
    }
}
