// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests and answers of a real Moodle 5.1 with made-up people, from src/test/resources/captures. */
public final class Captures {
    private Captures() {}

    public static JsonObject object(String name) {
        return (JsonObject) read(name);
    }

    public static JsonArray list(String name) {
        return (JsonArray) read(name);
    }

    /** The answer with this name in a file of service calls. */
    public static JsonObject exchange(String file, String name) {
        return list(file).stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> name.equals(entry.getString("name", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " holds no " + name));
    }

    public static Map<String, String> strings(JsonObject object) {
        var result = new LinkedHashMap<String, String>();
        object.forEach((name, value) -> result.put(name, ((JsonString) value).getString()));
        return result;
    }

    private static JsonStructure read(String name) {
        try (var stream = Captures.class.getResourceAsStream("/captures/" + name + ".json");
                var reader = Json.createReader(stream)) {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
