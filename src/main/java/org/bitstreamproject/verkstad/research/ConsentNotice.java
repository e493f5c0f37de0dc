// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bitstreamproject.verkstad.progress.HomeNotice;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Asks for consent on the start page: after the first week, and only until there is an answer. */
@Dependent
class ConsentNotice implements HomeNotice {
    private static final Duration FIRST_WEEK = Duration.ofDays(7);
    private final EntityManager entityManager;
    private final DecideConsent consents;
    private final Clock clock;

    @Inject
    ConsentNotice(EntityManager entityManager, DecideConsent consents, Clock clock) {
        this.entityManager = entityManager;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> notice(SessionInfo session) {
        if (!hasBeenHereAWeek(session.enrolment())
                || !consents.history(session.edition(), session.person()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                "research.consent.notice.title",
                "research.consent.notice.text",
                "research.consent.notice.open",
                "/consent"));
    }

    private boolean hasBeenHereAWeek(EnrolmentId enrolment) {
        var weekAgo = LocalDateTime.ofInstant(clock.instant().minus(FIRST_WEEK), ZoneOffset.UTC);
        var old = (Number) entityManager
                .createNativeQuery("SELECT COUNT(*) FROM enrolment WHERE id = ?1 AND joined_at <= ?2")
                .setParameter(1, enrolment.value())
                .setParameter(2, weekAgo)
                .getSingleResult();
        return old.longValue() > 0;
    }
}
