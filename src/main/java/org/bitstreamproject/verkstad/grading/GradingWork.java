// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.bitstreamproject.verkstad.course.EditionWork;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Counts;

/** Which levels examiners have set, and since when. */
@Dependent
public class GradingWork implements EditionWork {
    private final EntityManager entityManager;

    @Inject
    public GradingWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<String, Long> criteria(EditionId edition) {
        return Counts.byName(
                entityManager,
                "SELECT l.criterion, COUNT(*) FROM assessment_level l JOIN assessment a ON a.id = l.assessment_id"
                        + " JOIN kase k ON k.id = a.kase_id WHERE k.edition_id = ?1 GROUP BY l.criterion",
                edition.value());
    }

    @Override
    public boolean gradedSince(EditionId edition, Instant moment) {
        var count = (Number) entityManager
                .createNativeQuery("SELECT COUNT(*) FROM assessment a JOIN kase k ON k.id = a.kase_id"
                        + " WHERE k.edition_id = ?1 AND a.assessed_at > ?2")
                .setParameter(1, edition.value())
                .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)))
                .getSingleResult();
        return count.longValue() > 0;
    }
}
