// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.bitstreamproject.verkstad.casework.CaseWork;
import org.bitstreamproject.verkstad.grading.GradingWork;
import org.bitstreamproject.verkstad.review.ReviewWork;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** What the features tell of an edition before it moves is asked for in SQL that both databases take. */
class EditionWorkTest {
    private static final EditionId NOBODYS = new EditionId(Long.MAX_VALUE);

    @TestOnBothDatabases
    void tellsOfNothingWhereNobodyHasWorked(Database db) {
        db.inTransaction(em -> {
            assertThat(new CaseWork(em).fields(NOBODYS)).isEmpty();
            assertThat(new GradingWork(em).criteria(NOBODYS)).isEmpty();
            assertThat(new GradingWork(em).gradedSince(NOBODYS, Instant.EPOCH)).isFalse();
            assertThat(new ReviewWork(em).rounds(NOBODYS)).isEmpty();
        });
    }
}
