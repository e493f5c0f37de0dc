// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.DatesChanged;
import org.bitstreamproject.verkstad.course.Deadlines;

/** An open round is due when its edition says so, also when a meeting moves after it was opened. */
@Dependent
class FollowDates {
    private final Rounds rounds;
    private final Deadlines deadlines;

    @Inject
    FollowDates(Rounds rounds, Deadlines deadlines) {
        this.rounds = rounds;
        this.deadlines = deadlines;
    }

    void follow(@Observes DatesChanged changed) {
        var dates = deadlines.of(changed.edition());
        rounds.inEdition(changed.edition()).stream()
                .filter(Round::isOpen)
                .forEach(round -> round.dueBy(dates.get(round.key())));
    }
}
