// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One and the same text for the same JSON: names sorted, no blanks, figures without exponent. What is hashed is this text in UTF-8. */
public final class Canonical {
    private Canonical() {}

    public static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT ->
                new TreeMap<>(value.asJsonObject())
                        .entrySet().stream()
                                .map(entry -> quoted(entry.getKey()) + ":" + text(entry.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
            case ARRAY -> value.asJsonArray().stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
            case NUMBER -> number((JsonNumber) value);
            case STRING, TRUE, FALSE, NULL -> value.toString();
        };
    }

    private static String number(JsonNumber number) {
        var figure = number.bigDecimalValue();
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String name) {
        return jakarta.json.Json.createValue(name).toString();
    }
}
