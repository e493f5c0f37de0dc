// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** The LMS courses launches come from. */
@Dependent
class Contexts {
    private final EntityManager entityManager;

    @Inject
    Contexts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The course's newest epoch. */
    Optional<LmsContext> newest(PlatformId platform, String lmsId) {
        return query(platform, lmsId).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * Where a launch belongs, by one statement.
     *
     * @param cohort null while the course is bound to none
     * @param person null when the platform's user is new
     * @param enrolment null when the person is new to the cohort
     */
    record Seat(
            LmsContext context,
            @Nullable Cohort cohort,
            @Nullable Person person,
            @Nullable Enrolment enrolment) {}

    /** The course's newest epoch, its cohort, and what is known of this user there. */
    Optional<Seat> seat(PlatformId platform, String lmsId, String lmsUserId) {
        return entityManager
                .createQuery(
                        "SELECT c, k, p, e FROM LmsContext c LEFT JOIN Cohort k ON k.id = c.cohort"
                                + " LEFT JOIN Person p ON p.platform = c.platform AND p.lmsUserId = :user"
                                + " LEFT JOIN Enrolment e ON e.person = p.id AND e.cohort = c.cohort"
                                + " WHERE c.platform = :platform AND c.lmsId = :lmsId ORDER BY c.epoch DESC",
                        Object[].class)
                .setParameter("platform", platform)
                .setParameter("lmsId", lmsId)
                .setParameter("user", lmsUserId)
                // without setMaxResults, which would have the statement built anew each time: an epoch is a whole
                // course
                .getResultStream()
                .findFirst()
                .map(row -> new Seat((LmsContext) row[0], (Cohort) row[1], (Person) row[2], (Enrolment) row[3]));
    }

    /** All of them, the newest first. */
    List<LmsContext> epochs(PlatformId platform, String lmsId) {
        return query(platform, lmsId).getResultList();
    }

    /** The platform's courses that this actor bound. */
    List<LmsContext> boundBy(PlatformId platform, String actor) {
        return entityManager
                .createQuery(
                        "SELECT c FROM LmsContext c WHERE c.platform = :platform AND c.boundBy = :actor"
                                + " AND c.cohort IS NOT NULL ORDER BY c.id",
                        LmsContext.class)
                .setParameter("platform", platform)
                .setParameter("actor", actor)
                .getResultList();
    }

    /** A fresh epoch after the newest. */
    LmsContext next(PlatformId platform, String lmsId) {
        var epoch = newest(platform, lmsId).map(LmsContext::epoch).orElse(0) + 1;
        var context = new LmsContext(platform, lmsId, epoch);
        entityManager.persist(context);
        entityManager.flush();
        return context;
    }

    /** @throws NotVisible when there is no such course */
    LmsContext one(long id) {
        var context = entityManager.find(LmsContext.class, id);
        if (context == null) {
            throw new NotVisible();
        }
        return context;
    }

    private TypedQuery<LmsContext> query(PlatformId platform, String lmsId) {
        return entityManager
                .createQuery(
                        "SELECT c FROM LmsContext c WHERE c.platform = :platform AND c.lmsId = :lmsId ORDER BY c.epoch DESC",
                        LmsContext.class)
                .setParameter("platform", platform)
                .setParameter("lmsId", lmsId);
    }
}
