// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** What was agreed instead of meetings. */
@Dependent
class Substitutes {
    private final EntityManager entityManager;

    @Inject
    Substitutes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Those that hold now, oldest first. */
    List<Substitute> holding(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Substitute s WHERE s.edition = :edition AND s.revokedAt IS NULL ORDER BY s.at, s.id",
                        Substitute.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Also one that was taken back. */
    Optional<Substitute> find(EnrolmentId enrolment, Anchor anchor) {
        return entityManager
                .createQuery(
                        "SELECT s FROM Substitute s WHERE s.enrolment = :enrolment AND s.anchor = :anchor",
                        Substitute.class)
                .setParameter("enrolment", enrolment)
                .setParameter("anchor", anchor)
                .getResultStream()
                .findFirst();
    }

    void keep(Substitute substitute) {
        entityManager.persist(substitute);
        entityManager.flush();
    }
}
