// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** Refused launches, for whoever looks for the cause: no claim and no person, 30 days and 10,000 rows at most. */
@Dependent
public class LaunchAttempts {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 10_000;

    private final EntityManager entityManager;

    @Inject
    public LaunchAttempts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One refused login or launch.
     *
     * @param skewMs the platform's clock minus ours, where a time was sent
     */
    public record Attempt(
            Instant at,
            @Nullable PlatformId platform,
            String version,
            Reason reason,
            String correlation,
            @Nullable Long skewMs) {}

    @Transactional(TxType.REQUIRES_NEW)
    public void add(Attempt attempt) {
        var row = new LaunchAttempt(attempt);
        entityManager.persist(row);
        entityManager.flush();
        entityManager
                .createQuery("DELETE FROM LaunchAttempt a WHERE a.id <= :limit")
                .setParameter("limit", row.id() - MOST)
                .executeUpdate();
    }

    /** @return how many rows were too old and went */
    @Transactional(TxType.REQUIRES_NEW)
    public int forgetOld(Instant now) {
        return entityManager
                .createQuery("DELETE FROM LaunchAttempt a WHERE a.at < :limit")
                .setParameter("limit", now.minus(KEPT))
                .executeUpdate();
    }
}
