// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Repository of {@link JoinRequest}. */
@Dependent
class JoinRequests {
    private final EntityManager entityManager;

    @Inject
    JoinRequests(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<JoinRequest> waitingFor(long contextId) {
        return entityManager
                .createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.contextId = :context AND r.state = :waiting",
                        JoinRequest.class)
                .setParameter("context", contextId)
                .setParameter("waiting", JoinRequest.State.WAITING)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotVisible when the edition has no such request */
    JoinRequest one(EditionId edition, String uid) {
        return entityManager
                .createQuery(
                        "SELECT r FROM JoinRequest r WHERE r.uid = :uid AND r.edition = :edition", JoinRequest.class)
                .setParameter("uid", uid)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    JoinRequest add(JoinRequest request) {
        entityManager.persist(request);
        entityManager.flush();
        return request;
    }

    /** Whether a participant has come to the cohort since the request was decided. */
    boolean hasBegun(JoinRequest request, CohortId cohort) {
        return entityManager
                        .createQuery(
                                "SELECT COUNT(e) FROM Enrolment e WHERE e.cohort = :cohort AND e.role = :participant"
                                        + " AND e.joinedAt >= :since",
                                Long.class)
                        .setParameter("cohort", cohort)
                        .setParameter("participant", Role.PARTICIPANT)
                        .setParameter("since", request.decidedAt())
                        .getSingleResult()
                > 0;
    }
}
