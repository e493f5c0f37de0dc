// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Vault;

class OwnWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final Vault VAULT = new Vault(new byte[32]);

    @TestOnBothDatabases
    void opensASessionOfItsOwnForTheSamePersonAndRole(Database db) {
        var frame = open(db);

        var opened = enter(db, ticket(db, frame), NOW);

        var row =
                db.in(em -> sessions(em, NOW).any(opened.orElseThrow().token()).orElseThrow());
        assertThat(row.person()).isEqualTo(frame.person());
        assertThat(row.role()).isEqualTo(Role.TEACHER);
        assertThat(row.handle()).isNotEqualTo(frame.handle());
    }

    @TestOnBothDatabases
    void knowsWhoseATicketIsWithoutSpendingIt(Database db) {
        var frame = open(db);
        var ticket = ticket(db, frame);

        Optional<SessionRow> from = db.in(em -> ownWindow(em, NOW).from(ticket));
        Optional<SessionRow> forged = db.in(em -> ownWindow(em, NOW).from("A" + ticket));
        Optional<SessionRow> late =
                db.in(em -> ownWindow(em, NOW.plus(Duration.ofMinutes(3))).from(ticket));

        assertThat(from.orElseThrow().handle()).isEqualTo(frame.handle());
        assertThat(forged).isEmpty();
        assertThat(late).isEmpty();
        assertThat(enter(db, ticket, NOW)).isPresent();
    }

    @TestOnBothDatabases
    void takesATicketOnce(Database db) {
        var ticket = ticket(db, open(db));

        var first = enter(db, ticket, NOW);
        var second = enter(db, ticket, NOW);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @TestOnBothDatabases
    void takesATicketOfTwentyAtOnceForOne(Database db) throws Exception {
        var ticket = ticket(db, open(db));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);

        var running = Stream.generate(() -> pool.submit(() -> {
                    start.await();
                    return Twice.tried(() -> enter(db, ticket, NOW));
                }))
                .limit(20)
                .toList();
        start.countDown();
        var opened = new ArrayList<Optional<OpenedSession>>();
        for (var one : running) {
            opened.add(one.get());
        }
        pool.shutdown();

        assertThat(opened).filteredOn(Optional::isPresent).hasSize(1);
    }

    @TestOnBothDatabases
    void handsASessionOverWhileItIsOpenAndToNobodyElse(Database db) {
        var frame = open(db);

        var way = handedOver(db, frame.handle(), NOW);
        var opened = enter(db, way.orElseThrow().ticket(), NOW);

        assertThat(way.orElseThrow().person()).isEqualTo("umu-42");
        assertThat(opened).isPresent();
        assertThat(handedOver(db, "no such session", NOW)).isEmpty();
        assertThat(handedOver(db, frame.handle(), NOW.plus(SessionRow.IDLE))).isEmpty();
    }

    private static Optional<HandOff.Way> handedOver(Database db, String handle, Instant now) {
        return db.in(em -> new HandOff(em, ownWindow(em, now), row -> Optional.of(described(row))).into(handle));
    }

    @TestOnBothDatabases
    void refusesATicketAfterTwoMinutes(Database db) {
        var ticket = ticket(db, open(db));

        var late = enter(db, ticket, NOW.plus(Duration.ofMinutes(2)));

        assertThat(late).isEmpty();
    }

    @TestOnBothDatabases
    void refusesATicketWhoseSessionHasEnded(Database db) {
        var frame = open(db);
        var ticket = ticket(db, frame);
        db.inTransaction(em -> em.find(SessionRow.class, frame.sessionId()).end(NOW));

        var opened = enter(db, ticket, NOW);

        assertThat(opened).isEmpty();
    }

    @TestOnBothDatabases
    void refusesATicketSomebodyChanged(Database db) {
        var ticket = ticket(db, open(db));
        var changed = (ticket.charAt(0) == 'A' ? 'B' : 'A') + ticket.substring(1);

        assertThat(enter(db, changed, NOW)).isEmpty();
        assertThat(enter(db, "no-ticket", NOW)).isEmpty();
        assertThat(enter(db, "", NOW)).isEmpty();
    }

    private static SessionInfo open(Database db) {
        var launch = new NewSession(new PersonId(42), new EnrolmentId(7), Role.TEACHER, null, "teacher");
        var token = db.in(em -> sessions(em, NOW).open(launch).token());
        return described(db.in(em -> sessions(em, NOW).any(token).orElseThrow()));
    }

    private static SessionInfo described(SessionRow row) {
        return new SessionInfo(
                row.id(),
                row.handle(),
                row.person(),
                row.enrolment(),
                new CohortId(1),
                new EditionId(1),
                new PlatformId(1),
                "umu",
                "VM-2026",
                "Verksamhetsmodellering",
                "Mikaela",
                row.role(),
                Set.of(),
                Language.SV,
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "teacher");
    }

    private static String ticket(Database db, SessionInfo session) {
        return db.in(em -> ownWindow(em, NOW).ticket(session));
    }

    private static Optional<OpenedSession> enter(Database db, String ticket, Instant now) {
        return db.in(em -> ownWindow(em, now).enter(ticket));
    }

    private static OwnWindow ownWindow(EntityManager em, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new OwnWindow(em, sessions(em, now), new Commands(em, clock), VAULT, clock);
    }

    private static Sessions sessions(EntityManager em, Instant now) {
        return new Sessions(em, Clock.fixed(now, ZoneOffset.UTC));
    }
}
