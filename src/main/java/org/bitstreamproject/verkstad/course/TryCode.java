// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/** Looks a typed join code up: five wrong ones an hour from an LMS course, fifty from a platform, each in the audit trail. */
@Dependent
@Transactional
public class TryCode {
    static final Duration WINDOW = Duration.ofHours(1);
    static final int MOST_OF_COURSE = 5;
    static final int MOST_OF_PLATFORM = 50;
    private final EntityManager entityManager;
    private final JoinCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public TryCode(EntityManager entityManager, JoinCodes codes, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param edition empty for a wrong code @param slowed true when no code is looked at for now, not even a right one */
    record Answer(Optional<EditionId> edition, boolean slowed) {}

    /** The try is written down before it is counted, so that many at once do not get past the limit. */
    Answer look(ConnectSession from, String typed) {
        var now = clock.instant();
        var attempt = new JoinTry(from.platform(), from.lmsContextId(), now);
        entityManager.persist(attempt);
        entityManager.flush();
        if (isTooMany(from, now)) {
            entityManager.remove(attempt);
            return new Answer(Optional.empty(), true);
        }
        var edition = codes.opened(JoinCode.typed(typed));
        if (edition.isPresent()) {
            entityManager.remove(attempt);
        } else {
            audit.append(actor(from), "course.join-code-refused", object(from), null, null);
        }
        return new Answer(edition, false);
    }

    /** @return how many were too old to count and went */
    int forgetOld(Instant now) {
        return entityManager
                .createQuery("DELETE FROM JoinTry t WHERE t.triedAt < :limit")
                .setParameter("limit", now.minus(WINDOW))
                .executeUpdate();
    }

    private boolean isTooMany(ConnectSession from, Instant now) {
        var since = now.minus(WINDOW);
        return ofCourse(from, since) > MOST_OF_COURSE || ofPlatform(from.platform(), since) > MOST_OF_PLATFORM;
    }

    private long ofCourse(ConnectSession from, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(t) FROM JoinTry t WHERE t.platform = :platform AND t.lmsContextId = :context"
                                + " AND t.triedAt > :since",
                        Long.class)
                .setParameter("platform", from.platform())
                .setParameter("context", from.lmsContextId())
                .setParameter("since", since)
                .getSingleResult();
    }

    private long ofPlatform(PlatformId platform, Instant since) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(t) FROM JoinTry t WHERE t.platform = :platform AND t.triedAt > :since",
                        Long.class)
                .setParameter("platform", platform)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Who is known is named; of a stranger only where the try came from is kept. */
    private String actor(ConnectSession from) {
        return new Persons(entityManager)
                .find(from.platform(), from.lmsUserId())
                .map(person -> "person:" + person.id().value())
                .orElse("platform:" + from.platform().value());
    }

    private static String object(ConnectSession from) {
        return "platform:" + from.platform().value() + " course:" + from.lmsContextId();
    }
}
