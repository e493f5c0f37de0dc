// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows one id through a model's history, some revisions at a time: of each it keeps where the id stood, no more. */
final class ElementHistory {

    private static final int PAGE = 100;

    private final EntityManager entityManager;
    private final long model;
    private final String element;
    private final Map<Integer, Trace> traces = new HashMap<>();
    private int read;

    ElementHistory(EntityManager entityManager, long model, String element) {
        this.entityManager = entityManager;
        this.model = model;
        this.element = element;
    }

    /** Goes on from where it was. */
    void readTo(int last) {
        while (read < last) {
            int to = Math.min(last, read + PAGE);
            entityManager
                    .createNamedQuery("ModelRevision.stored", Object[].class)
                    .setParameter("model", model)
                    .setParameter("first", read + 1)
                    .setParameter("last", to)
                    .getResultStream()
                    .forEach(row -> trace((int) row[0], (int) row[1], (String) row[2], (String) row[3]));
            read = to;
        }
    }

    private void trace(int number, int parent, String content, String delta) {
        if (content != null && !content.isEmpty()) {
            traces.put(number, Trace.in(Delta.parse(content), element));
        } else if (delta != null) {
            var before = traces.getOrDefault(parent, Trace.NONE);
            traces.put(number, before.after(Delta.parse(delta), element));
        }
    }

    /** The contents with which it came into being. */
    Set<Integer> births(Descent descent) {
        var born = new HashSet<Integer>();
        traces.forEach((number, trace) -> {
            int before = descent.before().getOrDefault(number, 0);
            if (trace.isThere()
                    && !trace.type()
                            .equals(traces.getOrDefault(before, Trace.NONE).type())) {
                born.add(number);
            }
        });
        return born;
    }
}
