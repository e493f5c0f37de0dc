// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;

/** Short sessions of the set-up page: one for each teacher and LMS course, a thousand at most. */
@Dependent
@Transactional
public class ConnectSessions {
    private static final SecureRandom RANDOM = new SecureRandom();
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
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var session = new ConnectSession(hash(token), arrival, beginnings, clock.instant());
        entityManager.persist(session);
        entityManager.flush();
        entityManager
                .createQuery("DELETE FROM ConnectSession s WHERE s.id <= :limit")
                .setParameter("limit", session.id() - MOST)
                .executeUpdate();
        return Optional.of(new ConnectTicket(token));
    }

    /** The open session of this token. */
    Optional<ConnectSession> live(String token) {
        return entityManager
                .createQuery("SELECT s FROM ConnectSession s WHERE s.tokenHash = :hash", ConnectSession.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst()
                .filter(session -> session.isOpen(clock.instant()));
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

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
