// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** Short sessions of the set-up page: one for each teacher and LMS course, a thousand at most. */
@Dependent
@Transactional
public class ConnectSessions {
    private static final int MOST = 1_000;
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public ConnectSessions(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Opens the set-up page for a launch that could not be admitted.
     *
     * @return empty for whoever does not set up (participants and assistants), and for a launch from no course at all
     */
    public Optional<ConnectTicket> begin(Arrival arrival, Beginnings beginnings) {
        var setsUp = arrival.role() == Role.TEACHER || arrival.administrator();
        if (!setsUp || arrival.lmsContextId().isBlank()) {
            return Optional.empty();
        }
        forgetEarlier(arrival);
        var token = Secrets.word();
        var session = new ConnectSession(Secrets.hash(token), arrival, traced(arrival, beginnings), clock.instant());
        entityManager.persist(session);
        entityManager.flush();
        entityManager
                .createQuery("DELETE FROM ConnectSession s WHERE s.id <= :limit")
                .setParameter("limit", session.id() - MOST)
                .executeUpdate();
        return Optional.of(new ConnectTicket(token));
    }

    /** Where the LMS does not say what a course was copied from, the same content in a course of the teacher's own does. */
    private Beginnings traced(Arrival arrival, Beginnings told) {
        if (!told.history().isEmpty() || told.alike().isEmpty() || arrival.administrator()) {
            return told;
        }
        var others = told.alike().stream()
                .filter(id -> !id.equals(arrival.lmsContextId()))
                .toList();
        return new Beginnings(
                told.label(), new Standings(entityManager).taught(arrival.platform(), arrival.lmsUserId(), others));
    }

    /** The open session of this token, while its platform is let in. */
    Optional<ConnectSession> live(String token) {
        return entityManager
                .createQuery("SELECT s FROM ConnectSession s WHERE s.tokenHash = :hash", ConnectSession.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst()
                .filter(session -> session.isOpen(clock.instant()) && isOpen(session.platform()));
    }

    private boolean isOpen(PlatformId platform) {
        return entityManager.find(Platform.class, platform.value()).known().open();
    }

    void speak(ConnectSession session, Language language) {
        var stored = entityManager.find(ConnectSession.class, session.id());
        if (stored != null) {
            stored.speak(language);
        }
    }

    void end(ConnectSession session) {
        entityManager
                .createQuery("DELETE FROM ConnectSession s WHERE s.id = :id")
                .setParameter("id", session.id())
                .executeUpdate();
    }

    /** @return how many had ended and went */
    int forgetEnded(Instant now) {
        return entityManager
                .createQuery("DELETE FROM ConnectSession s WHERE s.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void forgetEarlier(Arrival arrival) {
        entityManager
                .createQuery("DELETE FROM ConnectSession s WHERE s.platform = :platform AND s.lmsContextId = :context"
                        + " AND s.lmsUserId = :user")
                .setParameter("platform", arrival.platform())
                .setParameter("context", arrival.lmsContextId())
                .setParameter("user", arrival.lmsUserId())
                .executeUpdate();
    }
}
