// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import org.bitstreamproject.verkstad.exercise.quiz.Matching.Row;
import org.bitstreamproject.verkstad.exercise.quiz.NumberAsked.Key;
import org.bitstreamproject.verkstad.exercise.quiz.NumberAsked.Range;
import org.bitstreamproject.verkstad.exercise.quiz.NumberAsked.Slip;
import org.bitstreamproject.verkstad.exercise.quiz.Question.Option;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** Reads questions as a course package writes them; without a {@code type} one option is right. */
final class Questions {
    private final JsonObject content;
    private final Language language;
    private final List<Part> parts;

    /** @param content texts in one language, with options that questions without own ones share */
    Questions(JsonObject content, Language language) {
        this.content = content;
        this.language = language;
        this.parts = Part.in(content);
    }

    List<Question> read() {
        return content.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(this::question)
                .toList();
    }

    private Question question(JsonObject asked) {
        var id = asked.getString("id");
        var text = asked.getString("text");
        var explanation = asked.getString("explanation");
        var type = asked.getString("type", "SINGLE");
        return switch (type) {
            case "SINGLE" -> new SingleChoice(id, text, options(asked), asked.getString("correct"), explanation);
            case "SEVERAL" -> {
                var correct = new LinkedHashSet<>(texts(asked.getJsonArray("correct")));
                yield new SeveralRight(id, text, options(asked), correct, explanation);
            }
            case "MATCH" -> new Matching(id, text, rows(asked), options(asked), explanation);
            case "ORDER" ->
                new Ordering(
                        id,
                        text,
                        listed(asked.getJsonArray("items")),
                        texts(asked.getJsonArray("correct")),
                        explanation);
            case "NUMBER" -> number(asked, id, text, explanation);
            case "WHAT" -> what(asked);
            case "WHERE" ->
                new PartAsked(
                        id,
                        text,
                        "",
                        parts.stream().map(Part::option).toList(),
                        asked.getString("correct"),
                        explanation);
            default -> throw new IllegalArgumentException("question " + id + ": no type " + type);
        };
    }

    /** What it is stands in the model. */
    private PartAsked what(JsonObject asked) {
        var id = asked.getString("part");
        var part = parts.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + id));
        var put = part.put(asked);
        var options = part.among(options(asked), content.getJsonObject("illustration"));
        return new PartAsked(
                asked.getString("id"),
                put.getString("text"),
                id,
                options,
                part.right(options),
                put.getString("explanation"));
    }

    private NumberAsked number(JsonObject asked, String id, String text, String explanation) {
        var slips = asked.containsKey("slips") ? asked.getJsonArray("slips") : JsonArray.EMPTY_JSON_ARRAY;
        return new NumberAsked(
                id,
                text,
                asked.getString("unit", ""),
                key(asked, "correct", Wanted.numberOrNull(asked, "percent"), Wanted.numberOrNull(asked, "digit")),
                new Range(Wanted.numberOrNull(asked, "least"), Wanted.numberOrNull(asked, "most")),
                slips.getValuesAs(JsonObject.class).stream()
                        .map(slip -> new Slip(
                                key(slip, "number", Wanted.numberOrNull(slip, "percent"), null),
                                slip.getString("text")))
                        .toList(),
                explanation,
                language);
    }

    /** The wider of so many per cent and one unit of the last digit. */
    private static Key key(JsonObject object, String name, @Nullable BigDecimal percent, @Nullable BigDecimal digit) {
        var number = Wanted.number(object, name);
        var share = percent == null
                ? BigDecimal.ZERO
                : number.abs().multiply(percent).movePointLeft(2);
        return new Key(number, digit == null ? share : share.max(digit));
    }

    private List<Option> options(JsonObject asked) {
        return listed((asked.containsKey("options") ? asked : content).getJsonArray("options"));
    }

    private static List<Option> listed(JsonArray options) {
        return options.getValuesAs(JsonObject.class).stream()
                .map(option -> new Option(option.getString("id"), option.getString("text")))
                .toList();
    }

    private static List<Row> rows(JsonObject asked) {
        return asked.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .map(row -> new Row(row.getString("id"), row.getString("text"), row.getString("correct")))
                .toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
