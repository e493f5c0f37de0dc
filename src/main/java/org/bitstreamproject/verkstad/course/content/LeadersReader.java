// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.LeaderTrack;

/** Reads leaders.yaml. A package without it has no leader track. */
final class LeadersReader {
    static final String FILE = "leaders.yaml";

    private LeadersReader() {}

    static LeaderTrack track(Place top) {
        top.only("workshops");
        return new LeaderTrack(top.list("workshops", LeadersReader::workshop));
    }

    private static LeaderTrack.Workshop workshop(Place place) {
        place.only("id", "near", "title", "intro", "exercise", "prompts", "casePrompts", "decides");
        return new LeaderTrack.Workshop(
                place.text("id"),
                place.oneOf(Anchor.class, "near"),
                place.localized("title"),
                place.localized("intro"),
                place.textOrNull("exercise"),
                place.list("prompts", LeadersReader::prompt),
                place.list("casePrompts", LeadersReader::prompt),
                place.flag("decides"));
    }

    private static LeaderTrack.Prompt prompt(Place place) {
        place.only("id", "title", "question", "example");
        return new LeaderTrack.Prompt(
                place.text("id"),
                place.localized("title"),
                place.localized("question"),
                place.localizedOrNull("example"));
    }
}
