// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bitstreamproject.verkstad.course.EditionWork;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Counts;

/** Which rounds have been opened, and how many reviews they hold. */
@Dependent
public class ReviewWork implements EditionWork {
    private final EntityManager entityManager;

    @Inject
    public ReviewWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<String, Long> rounds(EditionId edition) {
        return Counts.byName(
                entityManager,
                "SELECT r.round_key, COUNT(*) FROM review_round r WHERE r.edition_id = ?1 GROUP BY r.round_key",
                edition.value());
    }
}
