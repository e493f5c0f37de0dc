// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.bitstreamproject.verkstad.course.Deadlines;

/** Whether an exercise is answered late, the days of grace counted. */
@Dependent
class Lateness {
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    Lateness(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    boolean isLate(ExerciseVisit visit) {
        var at = visit.due();
        return at != null
                && deadlines
                        .due(visit.session().edition(), visit.exercise().id(), at)
                        .lateAt(clock.instant());
    }
}
