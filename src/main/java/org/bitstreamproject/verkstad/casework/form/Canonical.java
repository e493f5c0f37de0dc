// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String number(JsonNumber number) {
        var figure = number.bigDecimalValue();
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static String quoted(String name) {
        return jakarta.json.Json.createValue(name).toString();
    }
}
