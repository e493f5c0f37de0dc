// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;

/** A command's JSON while it is written; what is blank is left out. */
final class Form {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final LinkedHashMap<String, JsonValue> fields = new LinkedHashMap<>();

    private Form() {}

    static Form of(String command) {
        return new Form().with("command", command);
    }

    Form with(String field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, JSON.createValue(text));
        }
        return this;
    }

    Form with(String field, JsonValue value) {
        fields.put(field, value);
        return this;
    }

    JsonObject json() {
        var json = JSON.createObjectBuilder();
        fields.forEach(json::add);
        return json.build();
    }
}
