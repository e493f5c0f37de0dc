// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plain reason to ask somebody how it goes; no score, no prediction. With twenty-five people statistics carry no model,
 * and a teacher wants the reason in words anyway.
 */
enum Flag {
    /** The first milestone is past and there is no case. */
    NO_CASE,
    /** A milestone was due more than five days ago: three working days, whatever weekend lies between. */
    LATE,
    /** Nothing done for fourteen days while a milestone is due within seven. */
    QUIET,
    /** A review was due more than five days ago. */
    REVIEWS;

    private static final Duration AFTER_MILESTONE = Duration.ofDays(5);
    private static final Duration AFTER_REVIEW = Duration.ofDays(5);
    private static final Duration SILENCE = Duration.ofDays(14);
    private static final Duration SOON = Duration.ofDays(7);

    /** What is known of one participant. @param lastActivity null when nothing was ever done @param reviewsDue null when none is open */
    record Facts(
            List<Stop> stops,
            boolean hasCase,
            @Nullable Instant lastActivity,
            @Nullable Instant reviewsDue) {}

    /** In the order of the constants. */
    static List<Flag> of(Facts facts, Instant now) {
        var flags = new ArrayList<Flag>();
        if (!facts.hasCase() && isPast(facts.stops().get(0).due(), Duration.ZERO, now)) {
            flags.add(NO_CASE);
        }
        if (facts.stops().stream().anyMatch(stop -> !stop.done() && isPast(stop.due(), AFTER_MILESTONE, now))) {
            flags.add(LATE);
        }
        if (isSilent(facts, now) && facts.stops().stream().anyMatch(stop -> isSoon(stop, now))) {
            flags.add(QUIET);
        }
        if (isPast(facts.reviewsDue(), AFTER_REVIEW, now)) {
            flags.add(REVIEWS);
        }
        return flags;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSilent(Facts facts, Instant now) {
        var last = facts.lastActivity();
        return last == null || last.plus(SILENCE).isBefore(now);
    }

    private static boolean isSoon(Stop stop, Instant now) {
        var due = stop.due();
        return !stop.done() && due != null && due.isAfter(now) && due.isBefore(now.plus(SOON));
    }

    private static boolean isPast(@Nullable Instant due, Duration grace, Instant now) {
        return due != null && due.plus(grace).isBefore(now);
    }
}
