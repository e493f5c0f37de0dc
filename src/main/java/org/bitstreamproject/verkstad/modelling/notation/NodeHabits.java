// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.modelling.EdgeType;

/**
 * How elements of one type are treated when a model is edited.
 *
 * @param parent the relation to what it stands under or in: a lane, a higher goal, the unit it is part of
 * @param order the attribute that tells its place among its equals
 * @param adds numbers that are added up when two become one
 * @param kept that it cannot be deleted
 * @param unnamed that it may go without a name
 */
public record NodeHabits(
        Optional<EdgeType> parent, Optional<String> order, Set<String> adds, boolean kept, boolean unnamed) {

    static final NodeHabits NONE = new NodeHabits(Optional.empty(), Optional.empty(), Set.of(), false, false);

    public NodeHabits {
        adds = Set.copyOf(adds);
    }

    static NodeHabits parse(JsonObject rule) {
        return new NodeHabits(
                text(rule, "parent").map(EdgeType::valueOf),
                text(rule, "order"),
                names(rule, "adds"),
                rule.getBoolean("kept", false),
                rule.getBoolean("unnamed", false));
    }

    static Optional<String> text(JsonObject rule, String key) {
        return Optional.ofNullable(rule.getJsonString(key)).map(JsonString::getString);
    }

    static Set<String> names(JsonObject rule, String key) {
        var names = rule.getJsonArray(key);
        return names == null
                ? Set.of()
                : names.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
