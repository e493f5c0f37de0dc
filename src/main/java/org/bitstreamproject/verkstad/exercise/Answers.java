// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON: question → option. */
final class Answers {
    private Answers() {}

    static JsonObject json(Map<String, String> answers) {
        var object = Json.createObjectBuilder();
        answers.forEach(object::add);
        return object.build();
    }

    static Map<String, String> parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var answers = new LinkedHashMap<String, String>();
            object.keySet().forEach(name -> answers.put(name, object.getString(name)));
            return answers;
        }
    }
}
