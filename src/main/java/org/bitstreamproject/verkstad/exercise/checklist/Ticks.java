// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Repository of ticks and practice lines. */
@Dependent
class Ticks {
    private final EntityManager entityManager;

    @Inject
    Ticks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** In the order they came. */
    List<Tick> of(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT t FROM ChecklistTick t WHERE t.enrolment = :enrolment AND t.exercise = :exercise ORDER BY t.at, t.id",
                        Tick.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getResultList();
    }

    Optional<PracticeLine> line(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT l FROM PracticeLine l WHERE l.enrolment = :enrolment AND l.exercise = :exercise",
                        PracticeLine.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    /** Written at once, so that a twin fails here. */
    void add(Object row) {
        entityManager.persist(row);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }
}
