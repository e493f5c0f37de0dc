// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * Where an id stands in a content and what it is there: all that is needed to follow it from one content to the next.
 *
 * @param list {@code nodes} or {@code edges}; empty when it is not there
 */
record Trace(String list, int at, String type) {

    static final Trace NONE = new Trace("", -1, "");

    static Trace in(JsonObject content, String id) {
        for (var list : Delta.LISTS) {
            var elements = content.getJsonArray(list);
            for (int i = 0; i < elements.size(); i++) {
                if (is(elements.get(i), id)) {
                    return new Trace(list, i, elements.getJsonObject(i).getString("type"));
                }
            }
        }
        return NONE;
    }

    boolean isThere() {
        return !list.isEmpty();
    }

    /** The same in the content that differs by this from the one this is about. */
    Trace after(JsonObject delta, String id) {
        for (var name : Delta.LISTS) {
            var found = in(name, delta.getJsonArray(name), id);
            if (found.isThere()) {
                return found;
            }
        }
        return NONE;
    }

    private Trace in(String name, JsonArray parts, String id) {
        int passed = 0;
        for (var part : parts) {
            if (part instanceof JsonArray stretch) {
                int from = stretch.getInt(0);
                int to = stretch.getInt(1);
                if (name.equals(list) && from <= at && at < to) {
                    return new Trace(list, passed + at - from, type);
                }
                passed += to - from;
            } else if (is(part, id)) {
                return new Trace(name, passed, part.asJsonObject().getString("type"));
            } else {
                passed++;
            }
        }
        return NONE;
    }

    private static boolean is(JsonValue element, String id) {
        return element.asJsonObject().getString("id").equals(id);
    }
}
