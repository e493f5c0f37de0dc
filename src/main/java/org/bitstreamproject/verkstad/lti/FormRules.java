// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.shared.settings.BadPlatforms;

/**
 * Judges one entry by the rules of platforms.json. They stop at the first fault; a form wants all of them, so each faulty field is
 * noted, replaced by something harmless, and the rules are asked again.
 */
final class FormRules {
    private static final Pattern PLACE = Pattern.compile("^at platforms\\[0\\](?:\\.(lti1[13]))?(?:\\.(\\w+))?: (.*)");
    private static final Map<String, JsonValue> HARMLESS = Map.of(
            "country", Json.createValue("SE"),
            "issuer", Json.createValue("https://harmless.example"),
            "deploymentIds", Json.createArrayBuilder().add("1").build(),
            "authorizationEndpoint", Json.createValue("https://harmless.example"),
            "tokenEndpoint", Json.createValue("https://harmless.example"),
            "jwksUri", Json.createValue("https://harmless.example"));

    private FormRules() {}

    /** @throws BadDescription with every faulty field */
    static PlatformDescription judged(JsonObject entry) {
        var faults = new LinkedHashMap<String, BadDescription.Fault>();
        var asked = entry;
        while (true) {
            try {
                var description =
                        new PlatformsJson(name -> null).read(file(asked)).get(0);
                if (faults.isEmpty()) {
                    return description;
                }
                throw new BadDescription(faults);
            } catch (BadPlatforms bad) {
                asked = without(asked, String.valueOf(bad.getMessage()), faults);
            }
        }
    }

    private static JsonObject without(JsonObject asked, String fault, Map<String, BadDescription.Fault> faults) {
        var place = PLACE.matcher(fault);
        if (!place.matches()) {
            throw new IllegalStateException("a rule of platforms.json that names no field: " + fault);
        }
        var field = place.group(2);
        if (field == null) {
            throw new BadDescription(Map.of("has13", BadDescription.Fault.VERSION));
        }
        if (faults.put(field, kind(place.group(3))) != null) {
            throw new BadDescription(faults);
        }
        var where = place.group(1) == null ? "/" + field : "/" + place.group(1) + "/" + field;
        JsonPointer pointer = Json.createPointer(where);
        JsonValue harmless = HARMLESS.getOrDefault(field, Json.createValue("x"));
        return pointer.add(asked, harmless);
    }

    private static BadDescription.Fault kind(String fault) {
        if (fault.contains("web address")) {
            return BadDescription.Fault.ADDRESS;
        }
        if (fault.contains("list of texts")) {
            return BadDescription.Fault.LIST;
        }
        if (fault.contains("must match")) {
            return BadDescription.Fault.PATTERN;
        }
        return BadDescription.Fault.TEXT;
    }

    private static String file(JsonObject entry) {
        return Json.createObjectBuilder()
                .add("platforms", Json.createArrayBuilder().add(entry))
                .build()
                .toString();
    }
}
