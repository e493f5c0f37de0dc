// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands with one item of the course.
 *
 * @param item an exercise id, or a milestone id
 * @param score the best so far; null when the item has none
 */
public record ItemStatus(
        EnrolmentId enrolment,
        String item,
        ItemState state,
        @Nullable Score score,
        Instant changedAt) {
    public boolean passed() {
        return state == ItemState.PASSED;
    }
}
