// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.Flow;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * What is given, perhaps a process to read it from, and questions about it, most of them numbers.
 *
 * @param source where the figures come from; empty when they are invented
 * @param flow the process that is drawn, in figures; null for none
 */
public record Calculation(
        List<Given> given, String source, @Nullable Flow flow, Quiz quiz) implements Task {
    /** A figure to work with. */
    public record Given(String label, String figure) {}

    public static Calculation read(JsonObject content, Language language) {
        var worked = Worked.out(LocalizedJson.in(language, content));
        var figured = worked.told(language);
        return new Calculation(
                figured.getJsonArray("given").getValuesAs(JsonObject.class).stream()
                        .map(fact -> new Given(fact.getString("label"), fact.getString("figure")))
                        .toList(),
                figured.getString("source", ""),
                worked.flow().orElse(null),
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
