// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request recorded from a running Moodle 5.1. */
public record Capture(String name, JsonObject content) {
    public static Capture named(String name) {
        try (var stream = Capture.class.getResourceAsStream("/captures/" + name + ".json")) {
            if (stream == null) throw new IllegalArgumentException("No capture " + name);
            return new Capture(name, Json.createReader(stream).readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The exchanges of a capture that holds a list of them, by name. */
    public static Map<String, JsonObject> exchanges(String name) {
        try (var stream = Capture.class.getResourceAsStream("/captures/" + name + ".json")) {
            if (stream == null) throw new IllegalArgumentException("No capture " + name);
            var byName = new LinkedHashMap<String, JsonObject>();
            Json.createReader(stream)
                    .readArray()
                    .getValuesAs(JsonObject.class)
                    .forEach(exchange -> byName.put(exchange.getString("name"), exchange));
            return byName;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String url() {
        return content.getString("url");
    }

    /** The form fields of an LTI 1.1 launch, in the order they came. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        content.getJsonObject("params").forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
        return fields;
    }

    JsonObject claims() {
        return content.getJsonObject("claims");
    }

    /** The claims of the token exactly as Moodle wrote them. */
    String rawClaims() {
        var payload = content.getString("id_token").split("\\.")[1];
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    String rawHeader() {
        var header = content.getString("id_token").split("\\.")[0];
        return new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
    }
}
