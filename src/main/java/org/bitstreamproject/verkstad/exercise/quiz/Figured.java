// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * Numbers an exercise names once: {@code {volume}} in any of its texts is written as the reader's language writes numbers.
 * A number and its percent sign, and the groups of a number, stay on one line.
 */
public final class Figured {
    static final String NO_BREAK = "\u00a0";

    /** The name of a number, and to how many decimals it is written: {@code {volume}}, {@code {times.a2}}, {@code {fte:2}}. */
    public static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9.]*)(?::([0-9]))?}");

    private static final String PART = "part";
    private static final int MOST_DECIMALS = 4;
    private static final Pattern TORN = Pattern.compile("(?<=[0-9]) (?=%|[0-9]{3}(?![0-9]))");

    private Figured() {}

    /** The content, texts in one language, with its {@code numbers} put in. @throws IllegalArgumentException for an unknown name */
    public static JsonObject in(Language language, JsonObject content) {
        return in(language, content, numbers(content), Map.of(PART, "{" + PART + "}"));
    }

    /** The same with numbers and texts from elsewhere. */
    public static JsonObject in(
            Language language, JsonObject content, Map<String, BigDecimal> numbers, Map<String, String> texts) {
        return filled(content, name -> {
            var text = texts.get(name.group(1));
            var number = numbers.get(name.group(1));
            if (text == null && number == null) {
                throw new IllegalArgumentException("no number " + name.group());
            }
            var decimals = name.group(2) == null ? MOST_DECIMALS : Integer.parseInt(name.group(2));
            return text == null ? written(Objects.requireNonNull(number), language, decimals) : text;
        });
    }

    /** The numbers the content itself names. */
    public static Map<String, BigDecimal> numbers(JsonObject content) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        if (content.containsKey("numbers")) {
            content.getJsonObject("numbers").forEach((name, value) -> numbers.put(name, Wanted.number(value)));
        }
        return numbers;
    }

    /** 2 700,5 or 2,700.5, to four decimals at most, without a break inside. */
    public static String written(BigDecimal number, Language language) {
        return written(number, language, MOST_DECIMALS);
    }

    private static String written(BigDecimal number, Language language, int decimals) {
        var format = NumberFormat.getInstance(language.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static JsonObject filled(JsonObject content, Function<MatchResult, String> written) {
        var object = Json.createObjectBuilder();
        content.forEach((name, value) -> object.add(name, filled(value, written)));
        return object.build();
    }

    private static JsonValue filled(JsonValue value, Function<MatchResult, String> written) {
        if (value instanceof JsonObject object) {
            return filled(object, written);
        }
        if (value instanceof JsonArray array) {
            var elements = Json.createArrayBuilder();
            array.forEach(element -> elements.add(filled(element, written)));
            return elements.build();
        }
        return value instanceof JsonString text ? Json.createValue(filled(text.getString(), written)) : value;
    }

    private static String filled(String text, Function<MatchResult, String> written) {
        var put = NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(written.apply(name)));
        return TORN.matcher(put).replaceAll(NO_BREAK);
    }
}
