// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Sessions as rows: they survive restarts and are shared by all nodes. */
@Dependent
@Transactional
public class Sessions {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public Sessions(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Always a new token: a launch never takes over a session that exists. */
    public OpenedSession open(NewSession launch) {
        var token = freshToken();
        return stored(token, new SessionRow(hash(token), launch, clock.instant()));
    }

    /** A session of its own for the same launch in another window; together they last no longer than the first alone. */
    OpenedSession beside(SessionRow from) {
        var token = freshToken();
        return stored(token, SessionRow.continuing(from, hash(token), clock.instant()));
    }

    private OpenedSession stored(String token, SessionRow row) {
        entityManager.persist(row);
        return new OpenedSession(token, row.handle());
    }

    private static String freshToken() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The open session of this token, its end moved forward; empty when unknown, ended or expired. */
    public Optional<SessionRow> live(String token) {
        var now = clock.instant();
        var row = any(token).filter(session -> session.isOpen(now));
        row.ifPresent(session -> session.touch(now));
        return row;
    }

    /** The session of this token even when it has ended: says whose typed text to keep, nothing more. */
    public Optional<SessionRow> any(String token) {
        return entityManager
                .createNamedQuery("WebSession.byTokenHash", SessionRow.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst();
    }

    /** Ends the session for good. */
    public void end(String token) {
        any(token).ifPresent(session -> session.end(clock.instant()));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
