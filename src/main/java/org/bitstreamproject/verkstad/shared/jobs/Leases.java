// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Lease rows: whoever's conditional update changes the row owns the job until the lease ends. */
@Dependent
public class Leases {
    private final EntityManager entityManager;

    @Inject
    public Leases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** True when this node now owns the job. One transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String job, String node, Instant now, Duration lease) {
        var taken = entityManager
                .createNativeQuery(
                        "UPDATE job_lease SET lease_owner = ?1, lease_until = ?2 WHERE job_name = ?3 AND (lease_until < ?4 OR lease_owner = ?1)")
                .setParameter(1, node)
                .setParameter(2, utc(now.plus(lease)))
                .setParameter(3, job)
                .setParameter(4, utc(now))
                .executeUpdate();
        return taken == 1;
    }

    /** Makes the row of a job nobody has run yet; a twin's row is as good. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void introduce(String job) {
        var known = entityManager
                .createNativeQuery("SELECT COUNT(*) FROM job_lease WHERE job_name = ?1")
                .setParameter(1, job)
                .getSingleResult();
        if (((Number) known).intValue() == 0) {
            entityManager
                    .createNativeQuery("INSERT INTO job_lease (job_name, lease_owner, lease_until) VALUES (?1, '', ?2)")
                    .setParameter(1, job)
                    .setParameter(2, utc(Instant.EPOCH))
                    .executeUpdate();
        }
    }

    /** Gives the job back so that the next round may run anywhere. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String job, String node, Instant now) {
        entityManager
                .createNativeQuery("UPDATE job_lease SET lease_until = ?1 WHERE job_name = ?2 AND lease_owner = ?3")
                .setParameter(1, utc(now))
                .setParameter(2, job)
                .setParameter(3, node)
                .executeUpdate();
    }

    private static Timestamp utc(Instant time) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
