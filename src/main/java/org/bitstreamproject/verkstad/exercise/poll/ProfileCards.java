// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Repository of profile cards. */
@Dependent
class ProfileCards {
    private final EntityManager entityManager;

    @Inject
    ProfileCards(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<ProfileCard> of(EnrolmentId enrolment, String exercise) {
        return entityManager
                .createQuery(
                        "SELECT c FROM ProfileCard c WHERE c.enrolment = :enrolment AND c.exercise = :exercise",
                        ProfileCard.class)
                .setParameter("enrolment", enrolment)
                .setParameter("exercise", exercise)
                .getResultStream()
                .findFirst();
    }

    /** Of those who take part in the edition now. */
    @SuppressWarnings("unchecked")
    List<ProfileCard> inEdition(EditionId edition, String exercise) {
        return entityManager
                .createNativeQuery(
                        "SELECT p.* FROM profile_card p JOIN enrolment e ON e.id = p.enrolment_id JOIN cohort c ON c.id = e.cohort_id"
                                + " WHERE c.edition_id = ?1 AND p.exercise = ?2 AND c.active = TRUE AND e.left_at IS NULL"
                                + " AND e.role_code = 'PARTICIPANT' ORDER BY p.id",
                        ProfileCard.class)
                .setParameter(1, edition.value())
                .setParameter(2, exercise)
                .getResultList();
    }

    void add(ProfileCard card) {
        entityManager.persist(card);
        entityManager.flush();
    }

    void remove(ProfileCard card) {
        entityManager.remove(card);
    }
}
