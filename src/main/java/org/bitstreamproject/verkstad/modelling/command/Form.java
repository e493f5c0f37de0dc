// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;

/** A command's JSON while it is written; what is blank is left out. */
final class Form {

    private final LinkedHashMap<String, JsonValue> fields = new LinkedHashMap<>();

    private Form() {}

    static Form of(String command) {
        return new Form().with("command", command);
    }

    Form with(String field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, Json.createValue(text));
        }
        return this;
    }

    Form with(String field, JsonValue value) {
        fields.put(field, value);
        return this;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder();
        fields.forEach(json::add);
        return json.build();
    }
}
