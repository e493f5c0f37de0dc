// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads the audit trail, newest first. */
@Dependent
@Transactional
public class AuditLog {
    private final EntityManager entityManager;

    @Inject
    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param before only rows with a lower number; {@link Long#MAX_VALUE} for the newest @param most how many rows */
    public List<AuditEntry> before(long before, int most) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Audit a WHERE a.sequence < :before ORDER BY a.sequence DESC", AuditRow.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditRow::entry)
                .toList();
    }
}
