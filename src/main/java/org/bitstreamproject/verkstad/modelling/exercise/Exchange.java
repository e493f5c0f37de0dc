// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that goes from one to another in the course's model.
 *
 * @param from id of who gives
 * @param to id of who takes
 * @param sometimes whether it belongs into an alternative, because it does not always happen
 * @param after ids of what must have happened before
 */
record Exchange(String id, String from, String to, boolean sometimes, Set<String> after) {

    static Exchange read(JsonObject message) {
        return new Exchange(
                message.getString("id"),
                message.getString("from"),
                message.getString("to"),
                message.getBoolean("sometimes", false),
                message.containsKey("after")
                        ? message.getJsonArray("after").getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of());
    }

    boolean isBetween(String giver, String taker) {
        return from.equals(giver) && to.equals(taker);
    }
}
