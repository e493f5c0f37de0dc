// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether somebody new in an LMS course belongs to the run we know. An LMS reuses its ids when a course is reset,
 * and then the old run's work must not meet the new people (hypothesis/lms#5061). Pure.
 *
 * <p>One newcomer is enough to ask: were the first few let in until they are many, they would have seen the old run. A teacher
 * answers with one click.
 *
 * @param earlier participants of the run
 * @param silent those of them who have not come for {@link #SILENCE}
 * @param closed when the run was closed
 * @param lastDeadline the edition's last date, null when it has none
 * @param confirmed when a teacher last said that newcomers belong to the run
 */
record RunSigns(
        int earlier,
        int silent,
        @Nullable Instant closed,
        @Nullable Instant lastDeadline,
        @Nullable Instant confirmed) {
    /** Longer than the longest pause the course itself has: 85 days between the second meeting and the third. */
    static final Duration SILENCE = Duration.ofDays(120);

    /** Late work and late grades come in this long after the last date. */
    static final Duration AFTERMATH = Duration.ofDays(60);

    /** With fewer a teacher has only tried things out. */
    static final int FEWEST = 3;

    /** Four of five: one may take the course again. */
    private static final int MOST_OF_100 = 80;

    /** Whether somebody new may be of another run. */
    boolean isUnclear(Instant now) {
        if (confirmed != null && now.isBefore(confirmed.plus(SILENCE))) {
            return false;
        }
        return isOver(now) || isSilent();
    }

    private boolean isOver(Instant now) {
        return closed != null && now.isAfter(closed)
                || earlier > 0 && lastDeadline != null && now.isAfter(lastDeadline.plus(AFTERMATH));
    }

    private boolean isSilent() {
        return earlier >= FEWEST && silent * 100 >= earlier * MOST_OF_100;
    }
}
