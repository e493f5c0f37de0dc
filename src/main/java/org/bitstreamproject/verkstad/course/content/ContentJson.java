// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Trouble;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns what only one exercise kind understands into JSON, and puts the files it names in their place. */
final class ContentJson {
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");

    private final Map<String, Place> files;
    private final Set<String> used = new HashSet<>();
    private int copies;

    ContentJson(Map<String, Place> files) {
        this.files = files;
    }

    /** @throws PackageFault when it is no object, or a file it names holds itself */
    JsonObject of(Place place) {
        copies = 0;
        if (!(place.node() instanceof MappingNode)) {
            throw place.fault(Trouble.of("fault.expected.names"));
        }
        return value(place, new HashSet<>()).asJsonObject();
    }

    /** Files that stand in another one's place, so far. */
    Set<String> used() {
        return used;
    }

    private JsonValue value(Place place, Set<String> opened) {
        if (place.node() instanceof MappingNode) {
            return object(place, opened);
        }
        if (place.node() instanceof SequenceNode) {
            var array = Json.createArrayBuilder();
            place.elements().forEach(element -> array.add(value(element, opened)));
            return array.build();
        }
        return scalar(place, (ScalarNode) place.node(), opened);
    }

    private JsonObject object(Place place, Set<String> opened) {
        var object = Json.createObjectBuilder();
        if (place.names().stream().anyMatch(LANGUAGES::contains)) {
            var text = place.localized();
            return object.add("sv", text.sv())
                    .add("nb", text.nb())
                    .add("en", text.en())
                    .build();
        }
        place.names().forEach(name -> object.add(name, value(place.at(name), opened)));
        return object.build();
    }

    private JsonValue scalar(Place place, ScalarNode scalar, Set<String> opened) {
        var text = scalar.getValue();
        var file = files.get(text);
        if (file != null) {
            return contentOf(place, text, file, opened);
        }
        if (text.endsWith(".yaml")) {
            place.note(Trouble.of("fault.content.nothing", text).or(Nearest.cure(text, files.keySet())));
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return number(place, text);
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(place.text());
    }

    private JsonValue contentOf(Place place, String name, Place file, Set<String> opened) {
        if (!opened.add(name)) {
            throw place.fault(Trouble.of("fault.content.circle", name));
        }
        if (++copies > PackageLimits.COPIES) {
            throw place.fault(Trouble.of("fault.content.copies", PackageLimits.COPIES));
        }
        used.add(name);
        var content = value(file, opened);
        opened.remove(name);
        return content;
    }

    private static JsonValue number(Place place, String text) {
        try {
            var number = new BigDecimal(text);
            if (number.precision() <= PackageLimits.DIGITS && Math.abs(number.scale()) <= PackageLimits.DIGITS) {
                return Json.createValue(number);
            }
        } catch (NumberFormatException notDecimal) {
            // .inf, .nan, 0x1f and the like are told below
        }
        place.note(Trouble.of("fault.expected.number", text));
        return JsonValue.NULL;
    }
}
