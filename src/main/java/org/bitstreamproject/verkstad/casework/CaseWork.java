// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bitstreamproject.verkstad.course.EditionWork;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Counts;

/** In how many cases something stands in which field. */
@Dependent
public class CaseWork implements EditionWork {
    private final EntityManager entityManager;

    @Inject
    public CaseWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<String, Long> fields(EditionId edition) {
        return Counts.byName(
                entityManager,
                "SELECT f.field, COUNT(DISTINCT f.kase_id) FROM case_field f JOIN kase k ON k.id = f.kase_id"
                        + " WHERE k.edition_id = ?1 AND LENGTH(f.val) > 0 GROUP BY f.field",
                edition.value());
    }
}
