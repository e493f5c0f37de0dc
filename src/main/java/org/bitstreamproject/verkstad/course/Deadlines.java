// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** When the items of an edition are due. */
@Dependent
public class Deadlines {
    private final EntityManager entityManager;

    @Inject
    public Deadlines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Item → moment, by time: exercises ({@code E1.1}), milestones ({@code MS4}), rounds ({@code R1}, {@code R1.opens},
     * {@code R1.answers}). Empty as long as the meetings have no dates.
     */
    public Map<String, Instant> of(EditionId edition) {
        var deadlines = new LinkedHashMap<String, Instant>();
        entityManager
                .createQuery(
                        "SELECT d.item, d.due FROM Deadline d WHERE d.edition = :edition AND d.kase = 0 ORDER BY d.due, d.item",
                        Object[].class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(row -> deadlines.put((String) row[0], (Instant) row[1]));
        return deadlines;
    }
}
