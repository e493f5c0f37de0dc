// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import static org.bitstreamproject.verkstad.exercise.checking.Slips.each;
import static org.bitstreamproject.verkstad.exercise.checking.Slips.ids;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;

/** Everything that is sorted has a place where it lies right. */
final class SortCheck {
    private final JsonObject content;
    private final Slips slips;

    SortCheck(JsonObject content, Slips slips) {
        this.content = content;
        this.slips = slips;
    }

    void check() {
        cards();
        goals();
    }

    private void cards() {
        var piles = ids(content, "piles");
        var cards = each(content, "cards");
        for (var index = 0; index < cards.size(); index++) {
            slips.known("cards[" + index + "].pile", cards.get(index).getString("pile"), piles, "fault.unknown.pile");
        }
    }

    private void goals() {
        var known = ids(content, "goals");
        var goals = each(content, "goals");
        var levels = each(content, "levels").size();
        for (var index = 0; index < goals.size(); index++) {
            var goal = goals.get(index);
            var place = "goals[" + index + "]";
            var top = goal.getInt("level") == 0;
            if (goal.getInt("level") >= levels) {
                slips.add(place + ".level", "fault.goal.level", goal.getInt("level"), levels - 1);
            }
            if (top == goal.containsKey("parent")) {
                slips.add(place, top ? "fault.goal.top" : "fault.goal.parent");
            } else if (!top) {
                slips.known(place + ".parent", goal.getString("parent"), known, "fault.unknown.goal");
            }
        }
        circles(known.isEmpty() ? 0 : goals.size());
    }

    /** From every goal one comes to the top. */
    private void circles(int count) {
        var parents = new HashMap<String, String>();
        each(content, "goals").forEach(goal -> parents.put(goal.getString("id"), goal.getString("parent", "")));
        for (var index = 0; index < count; index++) {
            var seen = new HashSet<String>();
            var goal = each(content, "goals").get(index).getString("id");
            while (!goal.isEmpty() && seen.add(goal)) {
                goal = parents.getOrDefault(goal, "");
            }
            if (!goal.isEmpty()) {
                slips.add("goals[" + index + "].parent", "fault.goal.circle");
                return;
            }
        }
    }
}
