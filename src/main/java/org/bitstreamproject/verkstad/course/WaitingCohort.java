// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * An LMS course that has asked to join an edition, for those who decide.
 *
 * @param uid names the request
 * @param course title the LMS gave, else its number there
 * @param sameRun true when it asks to share a cohort that exists instead of bringing its own
 * @param state WAITING, ACCEPTED or DECLINED
 * @param decidedAt null while it waits
 * @param undoable whether the decision can still be undone
 */
public record WaitingCohort(
        String uid,
        EditionId edition,
        String editionKey,
        String platform,
        String course,
        String teacher,
        Country country,
        String scale,
        boolean sameRun,
        Instant askedAt,
        String state,
        @Nullable Instant decidedAt,
        boolean undoable) {
    public boolean isWaiting() {
        return state.equals("WAITING");
    }
}
