// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Levels and waivers: what a decision rests on. */
@Dependent
class Assessments {
    private final EntityManager entityManager;

    @Inject
    Assessments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @param enrolment {@link Assessment#OF_CASE} or an enrolment's number */
    Optional<Assessment> find(CaseId kase, long enrolment) {
        return of(List.of(kase)).stream()
                .filter(assessment -> assessment.enrolment() == enrolment)
                .findFirst();
    }

    /** Those of the cases and of their members. */
    List<Assessment> of(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("SELECT a FROM Assessment a WHERE a.kase IN :cases", Assessment.class)
                        .setParameter("cases", cases)
                        .getResultList();
    }

    void add(Assessment assessment) {
        entityManager.persist(assessment);
    }

    List<Waiver> waivers(EnrolmentId enrolment) {
        return entityManager
                .createQuery("SELECT w FROM Waiver w WHERE w.enrolment = :enrolment ORDER BY w.id", Waiver.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    void add(Waiver waiver) {
        entityManager.persist(waiver);
    }

    /** Writes at once, so that a race shows here. */
    void flush() {
        entityManager.flush();
    }
}
