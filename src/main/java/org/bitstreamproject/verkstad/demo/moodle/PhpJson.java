// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * JSON as PHP writes it in Moodle's tokens: no spaces, order kept, everything outside ASCII as lower-case
 * {@code \}{@code uXXXX}, slashes left alone (JSON_UNESCAPED_SLASHES, which the token library sets).
 */
public final class PhpJson {
    private PhpJson() {}

    /** Writes maps, lists, texts, numbers and booleans. */
    public static String write(Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) writeMap(map, json);
        else if (value instanceof List<?> list) writeList(list, json);
        else if (value instanceof String text) writeText(text, json);
        else if (value instanceof Number || value instanceof Boolean) json.append(value);
        else throw new IllegalArgumentException("Not a JSON value: " + value.getClass());
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        json.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            json.append(separator);
            writeText(String.valueOf(entry.getKey()), json);
            json.append(':');
            write(entry.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static void writeList(List<?> list, StringBuilder json) {
        json.append('[');
        var separator = "";
        for (var element : list) {
            json.append(separator);
            write(element, json);
            separator = ",";
        }
        json.append(']');
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        text.chars().forEach(letter -> json.append(escaped((char) letter)));
        json.append('"');
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                letter < 0x20 || letter > 0x7f ? "\\u" + HexFormat.of().toHexDigits(letter) : String.valueOf(letter);
        };
    }
}
