// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Repository of attempts and drafts. */
@Dependent
class Attempts {
    private final EntityManager entityManager;

    @Inject
    Attempts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Newest first. */
    List<AttemptInfo> of(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT a FROM Attempt a WHERE a.enrolment = :enrolment AND a.exercise = :exercise ORDER BY"
                                + " a.number DESC",
                        Attempt.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getResultStream()
                .map(Attempt::info)
                .toList();
    }

    int lastNumber(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT COALESCE(MAX(a.number), 0) FROM Attempt a WHERE a.enrolment = :enrolment AND"
                                + " a.exercise = :exercise",
                        Integer.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getSingleResult();
    }

    /** Number of the attempt that somebody is at, from 1. */
    int next(ExerciseVisit visit) {
        return lastNumber(visit.session().enrolment(), visit.exercise().id()) + 1;
    }

    /** Written at once, so that a twin with the same number fails here. */
    void add(Attempt attempt) {
        entityManager.persist(attempt);
        entityManager.flush();
    }

    Optional<Draft> draft(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT d FROM ExerciseDraft d WHERE d.enrolment = :enrolment AND d.exercise = :exercise",
                        Draft.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    void add(Draft draft) {
        entityManager.persist(draft);
    }

    void remove(Draft draft) {
        entityManager.remove(draft);
    }
}
