// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.exercise.quiz.Figured;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;

/**
 * What is given, and questions about it, most of them numbers.
 *
 * @param source where the figures come from; empty when they are invented
 */
public record Calculation(List<Given> given, String source, Quiz quiz) implements Task {
    /** A figure to work with. */
    public record Given(String label, String figure) {}

    public static Calculation read(JsonObject content, Language language) {
        var figured = Figured.in(language, LocalizedJson.in(language, content));
        return new Calculation(
                figured.getJsonArray("given").getValuesAs(JsonObject.class).stream()
                        .map(fact -> new Given(fact.getString("label"), fact.getString("figure")))
                        .toList(),
                figured.getString("source", ""),
                Quiz.of(figured, language));
    }

    @Override
    public Map<String, String> answers(Map<String, List<String>> typed) {
        return quiz.answers(typed);
    }

    @Override
    public Map<String, List<String>> typed(Map<String, String> answers) {
        return quiz.typed(answers);
    }

    @Override
    public List<Gap> gaps(Map<String, String> answers) {
        return quiz.gaps(answers);
    }

    @Override
    public Score judge(Map<String, String> answers) {
        return quiz.judge(answers);
    }
}
