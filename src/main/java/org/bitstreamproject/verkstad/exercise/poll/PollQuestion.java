// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * A question of a poll, in one language.
 *
 * @param options what can be chosen, in order; empty for a text
 * @param longest most characters of a text, else 0
 */
public record PollQuestion(String id, Kind kind, String text, String help, List<Option> options, int longest) {
    /** How it is answered. */
    public enum Kind {
        SINGLE,
        MULTI,
        SCALE,
        TEXT
    }

    /** Something to choose. */
    public record Option(String id, String text) {}

    /** Reads a question as the course package writes it, its texts in three languages. */
    static PollQuestion read(JsonObject written, Language language) {
        var question = LocalizedJson.in(language, written);
        var kind = Kind.valueOf(question.getString("kind"));
        var options = switch (kind) {
            case SINGLE, MULTI -> choices(question);
            case SCALE -> steps(question);
            case TEXT -> List.<Option>of();
        };
        return new PollQuestion(
                question.getString("id"),
                kind,
                question.getString("text"),
                question.getString("help", ""),
                options,
                question.getInt("longest", 0));
    }

    private static List<Option> choices(JsonObject question) {
        return question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .map(option -> new Option(option.getString("id"), option.getString("text")))
                .toList();
    }

    /** 1 to the number of steps; what the ends mean is said at the ends. */
    private static List<Option> steps(JsonObject question) {
        int steps = question.getInt("steps");
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> new Option(
                        Integer.toString(step),
                        step == 1
                                ? "1 – " + question.getString("low")
                                : step == steps ? steps + " – " + question.getString("high") : Integer.toString(step)))
                .toList();
    }

    /** What of the values sent can be chosen here, in order: one at most unless several may be. */
    List<String> chosen(List<String> sent) {
        var known = options.stream().map(Option::id).filter(sent::contains).toList();
        return kind == Kind.MULTI || known.size() < 2 ? known : known.subList(0, 1);
    }

    /** Text of an option; empty when nothing of the kind can be chosen any more. */
    String textOf(String option) {
        return options.stream()
                .filter(offered -> offered.id().equals(option))
                .map(Option::text)
                .findFirst()
                .orElse("");
    }
}
