// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whether an exercise is answered late, the days of grace counted. */
@Dependent
class Lateness {
    private final Clock clock;

    @Inject
    Lateness(Clock clock) {
        this.clock = clock;
    }

    boolean isLate(ExerciseVisit visit) {
        var due = visit.due();
        return due != null && due.lateAt(clock.instant());
    }
}
