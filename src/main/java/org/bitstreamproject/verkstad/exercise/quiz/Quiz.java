// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** Questions of any type, each explained after every attempt. */
public record Quiz(List<Question> questions) implements Task {
    public Quiz {
        var ids = new HashSet<String>();
        for (var question : questions) {
            Question.must(ids.add(question.id()), question.id(), "stands twice");
        }
    }

    /**
     * Reads the content of a quiz exercise; questions may share one set of options.
     *
     * @throws RuntimeException when the content is no quiz
     */
    public static Quiz read(JsonObject content, Language language) {
        return of(Figured.in(language, LocalizedJson.in(language, content)), language);
    }

    /** The same for content whose texts are in this language already, numbers put in. */
    public static Quiz of(JsonObject content, Language language) {
        return new Quiz(new Questions(content, language).read());
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<String, String>();
        questions.forEach(question -> answers.putAll(question.answers(typed)));
        return answers;
    }

    @Override
    public Map<String, List<String>> typed(Map<String, String> answers) {
        var typed = new LinkedHashMap<>(Task.super.typed(answers));
        for (var question : questions) {
            if (question instanceof SeveralRight several && answers.containsKey(several.id())) {
                typed.put(several.id(), several.ticked(answers));
            }
        }
        return typed;
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        return questions.stream()
                .flatMap(question -> question.gaps(number(question), answers).stream())
                .toList();
    }

    /** One point for each right answer, more for questions with several parts. */
    @Override
    public Score judge(Map<String, String> answers) {
        return Score.of(
                questions.stream().mapToInt(question -> question.given(answers)).sum(),
                questions.stream().mapToInt(Question::points).sum());
    }

    /** Whether it asks about numbered parts of the picture. */
    public boolean hasParts() {
        return questions.stream().anyMatch(PartAsked.class::isInstance);
    }

    /** Counted from 1. */
    public int number(Question question) {
        return questions.indexOf(question) + 1;
    }
}
