// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * An LMS course that has launched or been named, and what it is connected to.
 *
 * @param epoch 2 and more after the course was reset or moved to another edition
 * @param boundBy {@code file:platforms.json}, {@code admin-key}, {@code person:17}; null while it belongs nowhere
 */
public record ConnectedCourse(
        long id,
        String platformKey,
        String lmsId,
        int epoch,
        @Nullable String title,
        @Nullable EditionId edition,
        @Nullable String editionKey,
        @Nullable CohortId cohort,
        @Nullable String cohortName,
        boolean active,
        @Nullable String boundBy) {
    public boolean connected() {
        return cohort != null;
    }

    public boolean byFile() {
        return BindContext.BY_FILE.equals(boundBy);
    }
}
