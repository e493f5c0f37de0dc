// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by name, from one grouped query. */
public final class Counts {
    private Counts() {}

    /**
     * @param sql selects a name and a number of each group; {@code ?1} stands for the id
     * @return name → number, only of groups there are
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Long> byName(EntityManager entityManager, String sql, long id) {
        var counts = new HashMap<String, Long>();
        for (var row : (List<Object[]>)
                entityManager.createNativeQuery(sql).setParameter(1, id).getResultList()) {
            counts.put(String.valueOf(row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }
}
