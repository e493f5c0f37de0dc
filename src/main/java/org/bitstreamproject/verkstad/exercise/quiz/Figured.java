// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * Numbers an exercise names once: {@code {volume}} in any of its texts is written as the reader's language writes numbers.
 * A number and its percent sign, and the groups of a number, stay on one line.
 */
public final class Figured {
    static final String NO_BREAK = "\u00a0";

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern TORN = Pattern.compile("(?<=[0-9]) (?=%|[0-9]{3}(?![0-9]))");

    private Figured() {}

    /** The content, texts in one language, with its {@code numbers} put in. @throws IllegalArgumentException for an unknown name */
    public static JsonObject in(Language language, JsonObject content) {
        var numbers = new LinkedHashMap<String, String>();
        if (content.containsKey("numbers")) {
            content.getJsonObject("numbers")
                    .forEach((name, value) -> numbers.put(name, written(Wanted.number(value), language)));
        }
        return filled(content, numbers);
    }

    /** 2 700,5 or 2,700.5, to four decimals at most, without a break inside. */
    public static String written(BigDecimal number, Language language) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    private static JsonObject filled(JsonObject content, Map<String, String> numbers) {
        var object = Json.createObjectBuilder();
        content.forEach((name, value) -> object.add(name, filled(value, numbers)));
        return object.build();
    }

    private static JsonValue filled(JsonValue value, Map<String, String> numbers) {
        if (value instanceof JsonObject object) {
            return filled(object, numbers);
        }
        if (value instanceof JsonArray array) {
            var elements = Json.createArrayBuilder();
            array.forEach(element -> elements.add(filled(element, numbers)));
            return elements.build();
        }
        return value instanceof JsonString text ? Json.createValue(filled(text.getString(), numbers)) : value;
    }

    private static String filled(String text, Map<String, String> numbers) {
        var put = NAME.matcher(text).replaceAll(name -> {
            var number = numbers.get(name.group(1));
            if (number == null) {
                throw new IllegalArgumentException("no number " + name.group() + " in: " + text);
            }
            return number;
        });
        return TORN.matcher(put).replaceAll(NO_BREAK);
    }
}
