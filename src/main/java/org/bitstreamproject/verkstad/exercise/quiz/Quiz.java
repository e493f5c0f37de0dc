// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Questions with one right answer each. */
public record Quiz(List<Question> questions) {
    /** One question. @param correct id of the right option */
    public record Question(String id, String text, List<Option> options, String correct, String explanation) {
        boolean offers(String option) {
            return options.stream().anyMatch(offered -> offered.id().equals(option));
        }

        public boolean isRight(String option) {
            return correct.equals(option);
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

    /** What of a form are answers to these questions: anything else is as if not answered. */
    public Map<String, String> answers(Map<String, String> given) {
        var answers = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var option = given.get(question.id());
            if (option != null && question.offers(option)) {
                answers.put(question.id(), option);
            }
        }
        return answers;
    }

    /** Questions without an answer, in order. */
    public List<Question> unanswered(Map<String, String> answers) {
        return questions.stream()
                .filter(question -> !answers.containsKey(question.id()))
                .toList();
    }

    /** One point for each right answer. */
    public Score judge(Map<String, String> answers) {
        var right = questions.stream()
                .filter(question -> question.isRight(answers.getOrDefault(question.id(), "")))
                .count();
        return Score.of(right, questions.size());
    }
}
