// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.outline;

import java.util.Set;

/** Keys of the words for attributes and what they hold. */
public final class Wording {

    /** Attributes that are called something else at one kind of element. */
    private static final Set<String> OWN_NAME = Set.of(
            "TRANSITION.action",
            "EFFECT.goal",
            "GOAL.kind",
            "BENEFIT.kind",
            "EVENT.kind",
            "LANE.kind",
            "RESOURCE.kind",
            "ACTOR.kind",
            "PARTICIPANT.kind",
            "FRAGMENT.kind",
            "APPLICATION.kind",
            "STAKEHOLDER.kind",
            "LINE.kind",
            "MESSAGE.kind",
            "FRAGMENT.guard");

    /** Elements whose kinds are part of what they are called. */
    private static final Set<String> KINDS = Set.of(
            "EVENT", "LANE", "RESOURCE", "ACTOR", "PARTICIPANT", "FRAGMENT", "APPLICATION", "STAKEHOLDER", "LINE");

    private Wording() {}

    /** @param owner name of a type of element or relation */
    public static String prop(String owner, String name) {
        var own = owner + "." + name;
        return "modelling.prop." + (OWN_NAME.contains(own) ? own : name);
    }

    public static String choice(String owner, String name, String choice) {
        return name.equals("kind") && KINDS.contains(owner)
                ? "modelling.kind." + owner + "." + choice
                : "modelling.choice." + name + "." + choice;
    }
}
