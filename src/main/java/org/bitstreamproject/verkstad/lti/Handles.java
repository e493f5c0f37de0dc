// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.jspecify.annotations.Nullable;

/** Links and the gradebook cells behind them. */
final class Handles {
    private static final String CASE = "case";
    private static final String HOME = "home";

    private final EntityManager entityManager;

    Handles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps what a launch tells. The link's row is written only when something changed: thirty people open it at once. */
    ResultHandle seen(Launch launch, long contextId, EnrolmentId enrolment, Instant now) {
        @Nullable Object[] known = knownToBoth(contextId, launch.link().id(), enrolment);
        ResourceLink link = known[0] instanceof ResourceLink old
                ? old
                : added(new ResourceLink(contextId, launch.link().id()));
        if (link.differsFrom(launch)) {
            link.follow(launch, now);
        }
        ResultHandle handle = known[1] instanceof ResultHandle old ? old : added(new ResultHandle(link, enrolment));
        handle.follow(launch, now);
        entityManager.flush();
        return handle;
    }

    /** The link and the person's cell behind it, by one statement; null for what no launch has told yet. */
    private @Nullable Object[] knownToBoth(long contextId, String lmsLinkId, EnrolmentId enrolment) {
        return entityManager
                .createQuery(
                        "SELECT l, h FROM ResourceLink l LEFT JOIN ResultHandle h ON h.link = l AND h.enrolment = :enrolment"
                                + " WHERE l.contextId = :context AND l.lmsLinkId = :link",
                        Object[].class)
                .setParameter("enrolment", enrolment)
                .setParameter("context", contextId)
                .setParameter("link", lmsLinkId)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Object[2]);
    }

    /**
     * Where a grade for this content goes: the newest cell of a link to it. The case's goes to home in an LMS course that
     * has no link to the case, as one with a single activity; where there is one, it waits until the person opens that.
     */
    Optional<ResultHandle> towards(EnrolmentId enrolment, String contentKey) {
        return newest(enrolment, contentKey)
                .or(() -> contentKey.equals(CASE)
                        ? newest(enrolment, HOME).filter(home -> !hasLinkTo(home.link(), CASE))
                        : Optional.empty());
    }

    private boolean hasLinkTo(ResourceLink inSameCourse, String contentKey) {
        return !entityManager
                .createQuery(
                        "SELECT l.id FROM ResourceLink l WHERE l.contextId = :context AND l.contentKey = :key",
                        Long.class)
                .setParameter("context", inSameCourse.contextId())
                .setParameter("key", contentKey)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<ResultHandle> newest(EnrolmentId enrolment, String contentKey) {
        List<ResultHandle> found = entityManager
                .createQuery(
                        "SELECT h FROM ResultHandle h WHERE h.enrolment = :enrolment AND h.link.contentKey = :key ORDER BY h.seenAt DESC, h.id DESC",
                        ResultHandle.class)
                .setParameter("enrolment", enrolment)
                .setParameter("key", contentKey)
                .getResultList();
        return found.stream().filter(ResultHandle::reachesAGrade).findFirst();
    }

    /** A link some launch has come through before. */
    Optional<ResourceLink> known(long contextId, String lmsLinkId) {
        return entityManager
                .createQuery(
                        "SELECT l FROM ResourceLink l WHERE l.contextId = :context AND l.lmsLinkId = :link",
                        ResourceLink.class)
                .setParameter("context", contextId)
                .setParameter("link", lmsLinkId)
                .getResultStream()
                .findFirst();
    }

    /** Who has opened this activity under this LMS id; the newest where a course was reset and ids began again. */
    Optional<EnrolmentId> opener(PlatformId platform, String lmsLinkId, String lmsUserId) {
        return entityManager
                .createQuery(
                        "SELECT h FROM ResultHandle h, Registration r WHERE r.id = h.link.registrationId AND r.platform = :platform"
                                + " AND h.link.lmsLinkId = :link AND h.lmsUserId = :user ORDER BY h.id DESC",
                        ResultHandle.class)
                .setParameter("platform", platform)
                .setParameter("link", lmsLinkId)
                .setParameter("user", lmsUserId)
                .getResultStream()
                .findFirst()
                .map(ResultHandle::enrolment);
    }

    private <T> T added(T entity) {
        entityManager.persist(entity);
        return entity;
    }
}
