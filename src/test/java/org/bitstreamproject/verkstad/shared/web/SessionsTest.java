// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

class SessionsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final NewSession KARIN =
            new NewSession(new PersonId(1), new EnrolmentId(1), Role.PARTICIPANT, null, "home");

    @TestOnBothDatabases
    void findsASessionByItsTokenOnly(Database db) {
        var opened = open(db);

        assertThat(live(db, opened.token(), NINE)).map(SessionRow::handle).contains(opened.handle());
        assertThat(live(db, opened.handle(), NINE)).isEmpty();
    }

    @TestOnBothDatabases
    void storesNoToken(Database db) throws Exception {
        var opened = open(db);

        try (var connection = db.connection();
                var statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM web_session WHERE token_hash = ? OR handle = ?")) {
            statement.setString(1, opened.token());
            statement.setString(2, opened.token());
            var rows = statement.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @TestOnBothDatabases
    void endsThreeHoursAfterTheLastUseAndTwelveAfterTheLaunch(Database db) {
        var token = open(db).token();

        for (var hour = 2; hour <= 10; hour += 2) {
            assertThat(live(db, token, NINE.plus(Duration.ofHours(hour)))).isPresent();
        }
        assertThat(live(db, token, NINE.plus(Duration.ofMinutes(11 * 60 + 59)))).isPresent();
        assertThat(live(db, token, NINE.plus(Duration.ofHours(12)))).isEmpty();
        var unused = open(db).token();
        assertThat(live(db, unused, NINE.plus(Duration.ofHours(3)))).isEmpty();
    }

    @TestOnBothDatabases
    void staysEndedAndStillSaysWhoseItWas(Database db) {
        var token = open(db).token();
        db.inTransaction(em -> new Sessions(em, at(NINE)).end(token));

        Optional<SessionRow> ended = db.in(em -> new Sessions(em, at(NINE)).any(token));
        assertThat(live(db, token, NINE)).isEmpty();
        assertThat(ended).map(SessionRow::person).contains(new PersonId(1));
    }

    @TestOnBothDatabases
    void cleansUpAfterThirtyDays(Database db) {
        var token = open(db).token();
        db.inTransaction(em -> new Cleaning(em, at(NINE.plus(Duration.ofDays(30)))).run());
        Optional<SessionRow> kept = db.in(em -> new Sessions(em, at(NINE)).any(token));
        assertThat(kept).isPresent();

        db.inTransaction(em -> new Cleaning(em, at(NINE.plus(Duration.ofDays(31)))).run());

        Optional<SessionRow> gone = db.in(em -> new Sessions(em, at(NINE)).any(token));
        assertThat(gone).isEmpty();
    }

    private static OpenedSession open(Database db) {
        return db.in(em -> new Sessions(em, at(NINE)).open(KARIN));
    }

    private static Optional<SessionRow> live(Database db, String token, Instant time) {
        return db.in(em -> new Sessions(em, at(time)).live(token));
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
