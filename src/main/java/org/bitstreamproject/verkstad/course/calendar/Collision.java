// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/**
 * Something about the dates that a teacher should look at.
 *
 * @param items what it is about, as deadlines are stored, or the anchor of a meeting
 * @param day where it lies now
 * @param from where it was moved from; null when nothing was moved
 * @param why what stood in the way; empty when nothing did
 * @param country whose school holiday or half day it is; null otherwise
 */
public record Collision(
        Kind kind,
        List<String> items,
        LocalDate day,
        @Nullable LocalDate from,
        List<Obstacle> why,
        @Nullable Country country) {
    /** In the order a teacher wants to know. */
    public enum Kind {
        /** A day of a meeting is a public holiday, in a freeze or at a weekend. */
        MEETING,
        /** Moved past holidays or a freeze. */
        MOVED,
        /** Set by hand to a day on which nothing is due by now. */
        BY_HAND,
        /** A case was given more time until such a day. */
        EXTENDED,
        /** Counted back from a meeting, but due on its day or after. */
        PAST_MEETING,
        /** The round opens before the milestone it reads is due. */
        OPENS_EARLY,
        /** Due before something of an earlier module, since the meetings lie close. */
        ORDER,
        /** More on one day than a leader's week has room for. */
        CROWDED,
        /** The offices of one country close at noon. */
        HALF_DAY,
        /** Schools of one country are closed that week; nothing is moved. */
        SCHOOL
    }

    public Collision {
        items = List.copyOf(items);
        why = List.copyOf(why);
    }

    static Collision of(Kind kind, List<String> items, LocalDate day) {
        return new Collision(kind, items, day, null, List.of(), null);
    }
}
