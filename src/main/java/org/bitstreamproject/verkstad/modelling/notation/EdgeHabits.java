// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.NodeType;

/**
 * How relations of one type are treated when a model is edited.
 *
 * @param several that two elements may be joined by more than one
 * @param one that moving an element to another place leaves it in that place alone
 * @param acyclic that nothing may come to stand under itself
 * @param tree acyclic, and each element stands under one other at most
 * @param split who has it when the element is divided
 * @param place an attribute that names an element it stands in, as a message in a fragment
 * @param order the attribute that tells its place among its equals
 */
public record EdgeHabits(
        boolean several,
        boolean one,
        boolean acyclic,
        boolean tree,
        Share split,
        Optional<Place> place,
        Optional<String> order) {

    static final EdgeHabits NONE =
            new EdgeHabits(false, false, false, false, Share.FIRST, Optional.empty(), Optional.empty());

    /** Which half of a divided element a relation stays with. */
    public enum Share {
        FIRST,
        SECOND,
        BOTH
    }

    /** @param attribute holds the id of an element of the type {@code of} */
    public record Place(String attribute, NodeType of) {}

    static EdgeHabits parse(JsonObject rule) {
        boolean tree = rule.getBoolean("tree", false);
        return new EdgeHabits(
                rule.getBoolean("several", false),
                tree || rule.getBoolean("one", false),
                tree || rule.getBoolean("acyclic", false),
                tree,
                Share.valueOf(rule.getString("split", "first").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(rule.getJsonObject("place"))
                        .map(place -> new Place(place.getString("attribute"), NodeType.valueOf(place.getString("of")))),
                NodeHabits.text(rule, "order"));
    }
}
