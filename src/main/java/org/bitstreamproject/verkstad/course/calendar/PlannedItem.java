// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.bitstreamproject.verkstad.course.Offset;

/**
 * One date of an edition.
 *
 * @param id what the deadline is stored under: {@code E1.1}, {@code E9.5.1}, {@code MS4}, {@code R1}, {@code R1.opens}
 * @param module place of its module in the course; rounds stand with the module whose milestone they read
 * @param at when it is due; of an opening the morning
 */
public record PlannedItem(String id, Kind kind, int module, Offset offset, Instant at) {
    /** What falls on the date. */
    public enum Kind {
        EXERCISE,
        /** A first version of an exercise. */
        EARLIER,
        MILESTONE,
        /** A milestone that falls due with an exercise of its module: stored, but not shown beside it. */
        MILESTONE_TOO,
        OPENS,
        /** Due with the exercise that is done by reviewing: not shown beside it. */
        REVIEWS,
        ANSWERS,
        /** Examiners decide the results. */
        RESULT;

        /** Something participants have to have done. */
        public boolean isWork() {
            return this == EXERCISE || this == EARLIER || this == MILESTONE;
        }
    }

    public LocalDate day() {
        return CourseCalendar.dayOf(at);
    }
}
