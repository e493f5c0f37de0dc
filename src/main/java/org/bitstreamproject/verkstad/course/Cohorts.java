// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** The cohorts of editions. */
@Dependent
public class Cohorts {
    private final EntityManager entityManager;

    @Inject
    public Cohorts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that take part, by name. */
    public List<CohortInfo> inEdition(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Cohort c WHERE c.edition = :edition AND c.active = TRUE ORDER BY c.name, c.id",
                        Cohort.class)
                .setParameter("edition", edition)
                .getResultStream()
                .map(Cohort::info)
                .toList();
    }

    /** @throws NotVisible when there is no such cohort */
    public CohortInfo one(CohortId id) {
        var cohort = entityManager.find(Cohort.class, id.value());
        if (cohort == null) {
            throw new NotVisible();
        }
        return cohort.info();
    }
}
