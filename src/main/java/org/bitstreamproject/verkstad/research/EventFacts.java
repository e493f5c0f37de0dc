// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of an event's facts may leave: known keys with a number, a yes or no, or a short code. Never a text, never an id. */
final class EventFacts {
    private static final Set<String> KNOWN = Set.of(
            "attempt",
            "given",
            "maximum",
            "passed",
            "state",
            "field",
            "characters",
            "version",
            "confidentiality",
            "language",
            "milestone",
            "number",
            "late",
            "warnings",
            "errors",
            "findings",
            "command",
            "revision",
            "nodes",
            "edges",
            "criterion",
            "mark",
            "round",
            "complete",
            "assigned");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    private EventFacts() {}

    static ExportColumn column(String name) {
        return new ExportColumn(
                name, ExportColumn.Type.CODE, (row, sheet, names) -> sheet.text(shown(row.getString(name))));
    }

    /** One number of the facts as a column of its own. */
    static ExportColumn number(String name, String key) {
        return new ExportColumn(
                name,
                ExportColumn.Type.NUMBER,
                (row, sheet, names) -> sheet.number(numberOf(row.getString(name), key)));
    }

    /** One code of the facts as a column of its own. */
    static ExportColumn code(String name, String key) {
        return new ExportColumn(
                name, ExportColumn.Type.CODE, (row, sheet, names) -> sheet.text(codeOf(row.getString(name), key)));
    }

    /** The allowed facts as JSON, in their own order; empty when nothing is left. */
    static String shown(String facts) {
        var shown = Json.createObjectBuilder();
        read(facts).forEach((key, value) -> {
            if (KNOWN.contains(key) && isHarmless(value)) {
                shown.add(key, value);
            }
        });
        var kept = shown.build();
        return kept.isEmpty() ? "" : kept.toString();
    }

    private static @Nullable BigDecimal numberOf(String facts, String key) {
        return read(facts).get(key) instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }

    private static @Nullable String codeOf(String facts, String key) {
        return read(facts).get(key) instanceof JsonString text && isHarmless(text) ? text.getString() : null;
    }

    private static boolean isHarmless(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER, TRUE, FALSE -> true;
            case STRING -> CODE.matcher(((JsonString) value).getString()).matches();
            case ARRAY, OBJECT, NULL -> false;
        };
    }

    private static JsonObject read(String facts) {
        try (var reader = Json.createReader(new StringReader(facts))) {
            return reader.readObject();
        }
    }
}
