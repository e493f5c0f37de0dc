// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads which content goes on from which, of as many models at once as are asked for. */
final class Descents {

    private static final String RESTORE = "restore";

    private final EntityManager entityManager;

    Descents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param upTo the newest revision that matters, by model */
    Map<Long, Descent> of(Map<Long, Integer> upTo) {
        if (upTo.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, Descent>();
        upTo.keySet().forEach(model -> found.put(model, new Descent(new HashMap<>(), new HashMap<>())));
        boolean restored = false;
        for (var row : rows("ModelRevision.descent", upTo.keySet())) {
            long model = (long) row[0];
            int number = (int) row[1];
            int content = (int) row[2];
            var descent = found.getOrDefault(model, Descent.NONE);
            if (number <= upTo.getOrDefault(model, 0)) {
                descent.contents().put(number, content);
                if (content == number) {
                    descent.before().put(content, (int) row[3]);
                }
                restored = restored || RESTORE.equals(row[4]);
            }
        }
        if (restored) {
            restored(upTo, found);
        }
        return found;
    }

    /** What was put back goes on from what it put back. */
    private void restored(Map<Long, Integer> upTo, Map<Long, Descent> found) {
        for (var row : rows("ModelRevision.restored", upTo.keySet())) {
            long model = (long) row[0];
            int number = (int) row[1];
            var descent = found.getOrDefault(model, Descent.NONE);
            if (number <= upTo.getOrDefault(model, 0) && row[2] != null) {
                int from = Delta.parse((String) row[2]).getInt("revision");
                descent.before().put(number, descent.contents().getOrDefault(from, 0));
            }
        }
    }

    private Iterable<Object[]> rows(String query, Collection<Long> models) {
        return entityManager
                .createNamedQuery(query, Object[].class)
                .setParameter("models", models)
                .getResultList();
    }
}
