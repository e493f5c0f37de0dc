// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/** Course data as JSON, in which every text is an object with exactly sv, nb and en. */
public final class LocalizedJson {
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");

    private LocalizedJson() {}

    /** The same data with every text in one language, as a plain string. */
    public static JsonObject in(Language language, JsonObject data) {
        var object = Json.createObjectBuilder();
        data.forEach((name, value) -> object.add(name, translated(language, value)));
        return object.build();
    }

    /** One text of the data. */
    public static LocalizedText text(JsonObject text) {
        return new LocalizedText(text.getString("sv"), text.getString("nb"), text.getString("en"));
    }

    private static JsonValue translated(Language language, JsonValue value) {
        if (value instanceof JsonObject object) {
            return isText(object) ? Json.createValue(text(object).in(language)) : in(language, object);
        }
        if (value instanceof JsonArray array) {
            var translated = Json.createArrayBuilder();
            array.forEach(element -> translated.add(translated(language, element)));
            return translated.build();
        }
        return value;
    }

    private static boolean isText(JsonObject object) {
        return object.keySet().equals(LANGUAGES) && object.values().stream().allMatch(JsonString.class::isInstance);
    }
}
