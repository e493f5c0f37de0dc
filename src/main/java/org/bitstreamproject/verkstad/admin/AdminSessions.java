// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.bitstreamproject.verkstad.shared.web.Guest;

/** Operators' sessions as rows, the same on every node; those that ended are forgotten after a day. */
@Dependent
@Transactional
public class AdminSessions implements RecurringJob {
    /** Whoever holds the key of the installation. */
    static final String ACTOR = "admin-key";

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;
    private final AuditTrail audit;
    private final Clock clock;
    private final Settings settings;

    @Inject
    public AdminSessions(EntityManager entityManager, AuditTrail audit, Clock clock, Settings settings) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /** @return the token for the cookie, always a new one */
    String open(Language language) {
        var token = Secrets.word();
        entityManager.persist(new AdminSession(hash(token), language, clock.instant()));
        audit.append(ACTOR, "admin.signed-in", "admin", null, null);
        return token;
    }

    /** The open session of this token, its end moved forward. */
    Optional<Guest> live(String token) {
        var now = clock.instant();
        return row(token).filter(session -> session.isOpen(now)).map(session -> {
            session.touch(now);
            return new Guest(session.language(), session.handle());
        });
    }

    void read(String token, Language language) {
        row(token).ifPresent(session -> session.read(language));
    }

    void end(String token) {
        row(token).ifPresent(session -> {
            session.end(clock.instant());
            audit.append(ACTOR, "admin.signed-out", "admin", null, null);
        });
    }

    @Override
    public String name() {
        return "admin-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        entityManager
                .createQuery("DELETE FROM AdminSession s WHERE s.expires < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Optional<AdminSession> row(String token) {
        return entityManager
                .createNamedQuery("AdminSession.byTokenHash", AdminSession.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst();
    }

    /** Of the token and the key it was opened with: whoever changes the key ends every session. */
    private String hash(String token) {
        return Secrets.hash(token + " " + settings.adminKey());
    }
}
