// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Finds out how things stand with an LMS course that somebody sets up. */
@Dependent
class Standings {
    private final EntityManager entityManager;
    private final Contexts contexts;

    @Inject
    Standings(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.contexts = new Contexts(entityManager);
    }

    Standing of(ConnectSession session) {
        var context =
                contexts.newest(session.platform(), session.lmsContextId()).orElse(null);
        if (session.isAdministrator()) {
            return new Standing(Standing.Situation.ADMINISTRATOR, context, null, null);
        }
        if (context != null && context.cohort() != null) {
            var unclear = context.heldSince().isPresent();
            return new Standing(
                    unclear ? Standing.Situation.UNCLEAR : Standing.Situation.CONNECTED, context, null, null);
        }
        var waiting = context == null
                ? null
                : new JoinRequests(entityManager).waitingFor(context.id()).orElse(null);
        if (waiting != null) {
            return new Standing(Standing.Situation.WAITING, context, null, waiting);
        }
        var source = session.beginnings().history().stream()
                .flatMap(id -> bound(session.platform(), id).stream())
                .findFirst()
                .orElse(null);
        return new Standing(source == null ? Standing.Situation.NEW : Standing.Situation.COPIED, context, source, null);
    }

    /**
     * The first of these courses that the teacher teaches already, alone. Only to their own courses may a copy be traced by what
     * it contains: that two courses hold the same activity must tell nobody that the other one is there.
     */
    List<String> taught(PlatformId platform, String lmsUserId, List<String> lmsIds) {
        return lmsIds.stream()
                .filter(id -> bound(platform, id).map(LmsContext::cohort).stream()
                        .anyMatch(cohort -> teaches(platform, lmsUserId, cohort)))
                .limit(1)
                .toList();
    }

    /** Whether this teacher teaches that cohort already. */
    boolean teaches(ConnectSession session, CohortId cohort) {
        return teaches(session.platform(), session.lmsUserId(), cohort);
    }

    private boolean teaches(PlatformId platform, String lmsUserId, CohortId cohort) {
        return !entityManager
                .createQuery(
                        "SELECT e.id FROM Enrolment e, Person p WHERE e.person = p.id AND p.platform = :platform"
                                + " AND p.lmsUserId = :user AND e.cohort = :cohort AND e.role = :teacher AND e.leftAt IS NULL"
                                + " AND NOT EXISTS (SELECT g FROM GrantEntry g WHERE g.person = p.id AND g.grant = :assistant"
                                + " AND g.scopeKind = :kind AND g.scopeId = :scope AND g.revokedAt IS NULL)",
                        Long.class)
                .setParameter("platform", platform)
                .setParameter("user", lmsUserId)
                .setParameter("cohort", cohort)
                .setParameter("teacher", Role.TEACHER)
                .setParameter("assistant", Grant.ASSISTANT)
                .setParameter("kind", GrantScope.Kind.COHORT)
                .setParameter("scope", cohort.value())
                .getResultList()
                .isEmpty();
    }

    /** Courses of the platform that take part in the edition: a copy may belong to the same run as one of them. */
    List<LmsContext> taking(PlatformId platform, EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT c FROM LmsContext c WHERE c.platform = :platform AND c.cohort IS NOT NULL ORDER BY c.title, c.id",
                        LmsContext.class)
                .setParameter("platform", platform)
                .getResultStream()
                .filter(context -> context.cohort() != null
                        && active(context.cohort()).filter(edition::equals).isPresent())
                .toList();
    }

    private Optional<LmsContext> bound(PlatformId platform, String lmsId) {
        return contexts.newest(platform, lmsId)
                .filter(context ->
                        context.cohort() != null && active(context.cohort()).isPresent());
    }

    private Optional<EditionId> active(CohortId id) {
        return Optional.ofNullable(entityManager.find(Cohort.class, id.value()))
                .filter(Cohort::isActive)
                .map(Cohort::edition);
    }
}
