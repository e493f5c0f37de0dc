// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns what only one exercise kind understands into JSON, and puts the files it names in their place. */
final class ContentJson {
    private static final Set<String> LANGUAGES = Set.of("sv", "nb", "en");

    private final Map<String, Place> files;

    ContentJson(Map<String, Place> files) {
        this.files = files;
    }

    JsonObject of(Place place) {
        return value(place, new HashSet<>()).asJsonObject();
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
        if (place.node() instanceof ScalarNode scalar) {
            return scalar(place, scalar, opened);
        }
        throw place.fault("an alias is not allowed here");
    }

    private JsonObject object(Place place, Set<String> opened) {
        var names = place.names();
        if (names.stream().anyMatch(LANGUAGES::contains)) {
            place.localized(); // all three or a fault
        }
        var object = Json.createObjectBuilder();
        names.forEach(name -> object.add(name, value(place.at(name), opened)));
        return object.build();
    }

    private JsonValue scalar(Place place, ScalarNode scalar, Set<String> opened) {
        var text = scalar.getValue();
        var file = files.get(text);
        if (file != null) {
            if (!opened.add(text)) {
                throw place.fault(text + " contains itself");
            }
            var content = value(file, opened);
            opened.remove(text);
            return content;
        }
        if (text.endsWith(".yaml")) {
            throw place.fault("the package has no file " + text);
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return Json.createValue(new BigDecimal(text));
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return text.equals("true") ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(place.text());
    }
}
