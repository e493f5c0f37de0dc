// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.persistence.PlainSql;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** Sessions as rows: they survive restarts and are shared by all nodes. */
@Dependent
@Transactional
public class Sessions {
    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public Sessions(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Always a new token: a launch never takes over a session that exists. */
    public OpenedSession open(NewSession launch) {
        var token = Secrets.word();
        return stored(token, new SessionRow(Secrets.hash(token), launch, clock.instant()));
    }

    /** A session of its own for the same launch in another window; together they last no longer than the first alone. */
    OpenedSession beside(SessionRow from) {
        var token = Secrets.word();
        return stored(token, SessionRow.continuing(from, Secrets.hash(token), clock.instant()));
    }

    private OpenedSession stored(String token, SessionRow row) {
        new PlainSql(entityManager)
                .change(
                        "INSERT INTO web_session (token_hash, handle, person_id, enrolment_id, role_code,"
                                + " link_id, content_key, opened_at, last_seen_at, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, CAST(? AS BIGINT), ?, ?, ?, ?)",
                        row.tokenHash(),
                        row.handle(),
                        row.person().value(),
                        row.enrolment().value(),
                        row.role().name(),
                        row.linkId(),
                        row.contentKey(),
                        row.openedAt(),
                        row.lastSeen(),
                        row.expires());
        return new OpenedSession(token, row.handle());
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
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst();
    }

    /** Ends the session for good. */
    public void end(String token) {
        any(token).ifPresent(session -> session.end(clock.instant()));
    }
}
