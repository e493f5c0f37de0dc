// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of one of our own JSON Schemas, those an editor helps an author with.
 *
 * @param file where references without a file lead
 */
record Schema(JsonObject file, JsonObject part) {
    private static final String FOLDER = "course-content/schema/";
    private static final String ENDING = ".schema.json";
    private static final Map<String, JsonObject> READ = new ConcurrentHashMap<>();

    /** @param name such as {@code exercise-quiz} */
    static Schema named(String name) {
        var file = READ.computeIfAbsent(name + ENDING, Schema::read);
        return new Schema(file, file);
    }

    private static JsonObject read(String file) {
        try (var stream = Schema.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no schema " + file);
            }
            try (var reader = Json.createReader(stream)) {
                return reader.readObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("schema " + file + " cannot be read", failed);
        }
    }

    boolean has(String keyword) {
        return part.containsKey(keyword);
    }

    String text(String keyword) {
        return part.getString(keyword, "");
    }

    /** Strings under the keyword: one, or a list of them. */
    List<String> texts(String keyword) {
        var value = part.get(keyword);
        if (value instanceof JsonString one) {
            return List.of(one.getString());
        }
        return value == null
                ? List.of()
                : value.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }

    /** The schema under the keyword; empty when it is not there, or is true or false. */
    Optional<Schema> under(String keyword) {
        return part.get(keyword) instanceof JsonObject schema
                ? Optional.of(new Schema(file, schema))
                : Optional.empty();
    }

    /** Every schema of the list under the keyword. */
    List<Schema> each(String keyword) {
        return part.containsKey(keyword)
                ? part.getJsonArray(keyword).getValuesAs(JsonObject.class).stream()
                        .map(schema -> new Schema(file, schema))
                        .toList()
                : List.of();
    }

    boolean isFalse(String keyword) {
        return part.get(keyword) == JsonValue.FALSE;
    }

    /** Where {@code $ref} leads. */
    Schema referred() {
        var parts = text("$ref").split("#", 2);
        var there = parts[0].isEmpty() ? file : READ.computeIfAbsent(parts[0], Schema::read);
        var here = parts.length < 2 || parts[1].isEmpty()
                ? there
                : there.getValue(parts[1]).asJsonObject();
        return new Schema(there, here);
    }
}
