// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * What one content says that another did not: each of the two lists as stretches of the old one and elements of its
 * own, {@code {"nodes":[[0,12],{…},[13,40]],"edges":[[0,70]]}}; places by hand as those that changed, null for one that
 * is gone. It knows nothing of commands, so that what they mean
 * may change without changing history.
 */
public final class Delta {

    /** Looked up once: {@code Json.create…} looks for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final List<String> LISTS = List.of("nodes", "edges");
    private static final String PLACES = "places";

    private Delta() {}

    /** @throws BrokenChain when it is no JSON object */
    public static JsonObject parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException malformed) {
            // JsonException, or a bare RuntimeException when nested too deep; its words may be somebody's
            throw new BrokenChain("a stored text is no JSON object");
        }
    }

    public static JsonObject between(JsonObject before, JsonObject after) {
        var delta = JSON.createObjectBuilder();
        LISTS.forEach(list -> delta.add(list, between(before.getJsonArray(list), after.getJsonArray(list))));
        var was = places(before);
        var is = places(after);
        if (!was.equals(is)) {
            delta.add(PLACES, moved(was, is));
        }
        return delta.build();
    }

    /** @throws BrokenChain when the difference is none to this content */
    public static JsonObject apply(JsonObject before, JsonObject delta) {
        var after = JSON.createObjectBuilder();
        LISTS.forEach(list -> after.add(list, apply(list(before, list), list(delta, list))));
        var places = new TreeMap<>(places(before));
        places(delta).forEach((id, place) -> {
            if (place == JsonValue.NULL) {
                places.remove(id);
            } else {
                places.put(id, place);
            }
        });
        if (!places.isEmpty()) {
            var json = JSON.createObjectBuilder();
            places.forEach(json::add);
            after.add(PLACES, json);
        }
        return after.build();
    }

    private static JsonArray list(JsonObject content, String name) {
        if (content.get(name) instanceof JsonArray list) {
            return list;
        }
        throw new BrokenChain("a stored text has no list of " + name);
    }

    private static JsonObject places(JsonObject content) {
        if (content.getOrDefault(PLACES, JsonValue.EMPTY_JSON_OBJECT) instanceof JsonObject places) {
            return places;
        }
        throw new BrokenChain("the places of a stored text are no object");
    }

    private static JsonObjectBuilder moved(JsonObject was, JsonObject is) {
        var moved = JSON.createObjectBuilder();
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(moved::addNull);
        is.forEach((id, place) -> {
            if (!place.equals(was.get(id))) {
                moved.add(id, place);
            }
        });
        return moved;
    }

    private static JsonArrayBuilder between(JsonArray before, JsonArray after) {
        var places = new HashMap<JsonValue, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        var delta = JSON.createArrayBuilder();
        for (int i = 0; i < after.size(); ) {
            var from = places.get(after.get(i));
            if (from == null) {
                delta.add(after.get(i++));
                continue;
            }
            int to = from;
            while (i < after.size() && to < before.size() && after.get(i).equals(before.get(to))) {
                i++;
                to++;
            }
            delta.add(JSON.createArrayBuilder().add(from).add(to));
        }
        return delta;
    }

    private static JsonArrayBuilder apply(JsonArray before, JsonArray delta) {
        var after = JSON.createArrayBuilder();
        for (var part : delta) {
            if (part instanceof JsonArray stretch) {
                stretch(before, stretch).forEach(after::add);
            } else {
                after.add(part);
            }
        }
        return after;
    }

    private static List<JsonValue> stretch(JsonArray before, JsonArray ends) {
        int from = ends.getInt(0, -1);
        int to = ends.getInt(1, -1);
        if (from < 0 || to < from || before.size() < to) {
            throw new BrokenChain("a difference is longer than what it is a difference to");
        }
        return before.subList(from, to);
    }
}
