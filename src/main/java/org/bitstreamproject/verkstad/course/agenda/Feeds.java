// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.agenda.CalendarFeed.Scope;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.security.Vault;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Secret addresses under which a calendar reads dates without a session: made, shown again, taken back. */
@Dependent
@Transactional
public class Feeds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "calendar feed";
    private static final int TOKEN_BYTES = 32;
    private static final String OWNER = "SELECT e.id, c.edition_id, e.role_code, COALESCE(p.chosen_lang, p.launch_lang)"
            + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id"
            + " WHERE e.id = ?1 AND e.left_at IS NULL AND e.role_code <> 'ADMIN' AND p.erased_at IS NULL AND c.active = TRUE";
    private static final String COHORT =
            "SELECT c.id, c.edition_id, c.lang FROM cohort c WHERE c.id = ?1 AND c.active = TRUE";

    private final EntityManager entityManager;
    private final Vault vault;
    private final AuditTrail audit;
    private final ShowCalendar calendars;
    private final Clock clock;

    @Inject
    public Feeds(EntityManager entityManager, Vault vault, AuditTrail audit, ShowCalendar calendars, Clock clock) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.audit = audit;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The secret part of the address; empty until there is one. */
    public Optional<String> token(SessionInfo session, boolean cohort) {
        return row(scope(cohort), id(session, cohort)).map(feed -> vault.open(feed.sealed()));
    }

    /** A new address; the one before opens nothing from now on. */
    public void make(SessionInfo session, boolean cohort) {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var feed = row(scope(cohort), id(session, cohort))
                .orElseGet(() -> new CalendarFeed(scope(cohort), id(session, cohort)));
        feed.open(vault.fingerprint(PURPOSE, token), vault.seal(token), session.person(), clock.instant());
        entityManager.persist(feed);
        audit.append(session.actor(), "course.feed-made", object(session, cohort), null, "an address");
    }

    /** The address opens nothing from now on; nothing happens when there was none. */
    public void revoke(SessionInfo session, boolean cohort) {
        row(scope(cohort), id(session, cohort)).ifPresent(feed -> {
            entityManager.remove(feed);
            audit.append(session.actor(), "course.feed-revoked", object(session, cohort), "an address", null);
        });
    }

    /** The calendar at the address; empty when it was taken back, or when its owner has left. */
    public Optional<String> read(String token) {
        return entityManager
                .createQuery("SELECT f FROM CalendarFeed f WHERE f.tokenHash = :hash", CalendarFeed.class)
                .setParameter("hash", vault.fingerprint(PURPOSE, token))
                .getResultStream()
                .findFirst()
                .flatMap(feed -> feed.scope() == Scope.COHORT ? cohort(feed.scopeId()) : own(feed.scopeId()))
                .map(ICalendar::text);
    }

    private Optional<ICalendar> own(long enrolment) {
        return first(OWNER, enrolment)
                .map(row -> calendars.feed(
                        new EditionId(number(row[1])),
                        new EnrolmentId(number(row[0])),
                        !Role.PARTICIPANT.name().equals(row[2]),
                        Language.valueOf(String.valueOf(row[3]))));
    }

    private Optional<ICalendar> cohort(long cohort) {
        return first(COHORT, cohort)
                .map(row -> calendars.feed(
                        new EditionId(number(row[1])), null, false, Language.valueOf(String.valueOf(row[2]))));
    }

    @SuppressWarnings("unchecked")
    private Optional<@Nullable Object[]> first(String query, long id) {
        return ((List<@Nullable Object[]>) entityManager
                        .createNativeQuery(query)
                        .setParameter(1, id)
                        .getResultList())
                .stream().findFirst();
    }

    private Optional<CalendarFeed> row(Scope scope, long id) {
        return entityManager
                .createQuery(
                        "SELECT f FROM CalendarFeed f WHERE f.scope = :scope AND f.scopeId = :id", CalendarFeed.class)
                .setParameter("scope", scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static Scope scope(boolean cohort) {
        return cohort ? Scope.COHORT : Scope.ENROLMENT;
    }

    private static long id(SessionInfo session, boolean cohort) {
        return cohort ? session.cohort().value() : session.enrolment().value();
    }

    private static String object(SessionInfo session, boolean cohort) {
        return (cohort ? "cohort:" : "enrolment:") + id(session, cohort);
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }
}
