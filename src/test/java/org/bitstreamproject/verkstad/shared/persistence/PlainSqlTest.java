// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/** Plain statements beside the objects, in one transaction with them. */
class PlainSqlTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final Instant SKIPPED = Instant.parse("2027-03-28T02:30:00.123Z");
    private static final Instant TWICE = Instant.parse("2026-10-25T02:30:00.123Z");
    private static final String INSERT =
            "INSERT INTO lti_nonce (registration_id, nonce_hash, expires_at) VALUES (?, ?, ?)";
    private static final String SELECT =
            "SELECT registration_id, expires_at FROM lti_nonce WHERE nonce_hash = ? ORDER BY registration_id";

    @TestOnBothDatabases
    void readsWhatItWrote(Database db) {
        String nonce = UUID.randomUUID().toString();

        int rows = db.in(em -> new PlainSql(em).change(INSERT, 2L, nonce, NOON.plusNanos(999))
                + new PlainSql(em).change(INSERT, 1L, nonce, NOON));
        List<Long> numbers = db.in(em -> new PlainSql(em).all(SELECT, row -> row.getLong(1), nonce));
        Optional<Instant> time = db.in(em -> new PlainSql(em).first(SELECT, row -> PlainSql.time(row, 2), nonce));

        assertThat(rows).isEqualTo(2);
        assertThat(numbers).containsExactly(1L, 2L);
        assertThat(time).contains(NOON);
    }

    @TestOnBothDatabases
    void findsNothingWhereNothingIs(Database db) {
        Optional<Long> none = db.in(em -> new PlainSql(em).first(SELECT, row -> row.getLong(1), "none"));

        assertThat(none).isEmpty();
    }

    @TestOnBothDatabases
    void isUndoneWithTheTransaction(Database db) {
        String nonce = UUID.randomUUID().toString();

        assertThatThrownBy(() -> db.inTransaction(em -> {
                    new PlainSql(em).change(INSERT, 1L, nonce, NOON);
                    throw new IllegalStateException("changed our mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        List<Long> numbers = db.in(em -> new PlainSql(em).all(SELECT, row -> row.getLong(1), nonce));
        assertThat(numbers).isEmpty();
    }

    @TestOnBothDatabases
    void tellsALostRaceFromAFault(Database db) {
        String nonce = UUID.randomUUID().toString();
        db.inTransaction(em -> new PlainSql(em).change(INSERT, 1L, nonce, NOON));

        assertThatThrownBy(() -> db.inTransaction(em -> new PlainSql(em).change(INSERT, 1L, nonce, NOON)))
                .isInstanceOf(PersistenceException.class)
                .matches(Twice::isRace);
        assertThatThrownBy(() -> db.inTransaction(em -> new PlainSql(em).change("UPDATE nothing SET x = ?", 1L)))
                .isInstanceOf(PersistenceException.class)
                .matches(failed -> !Twice.isRace(failed));
    }

    /** Half past two does not come on the clocks of Sweden that night; the stored time is UTC and means it. */
    @TestOnBothDatabases
    void keepsTheTimeInTheHourTheClocksSkip(Database db) {
        String nonce = UUID.randomUUID().toString();
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
        try {
            db.inTransaction(em -> new PlainSql(em).change(INSERT, 1L, nonce, SKIPPED));

            Optional<Instant> time = db.in(em -> new PlainSql(em).first(SELECT, row -> PlainSql.time(row, 2), nonce));

            assertThat(time).contains(SKIPPED);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** Rows are written by one and read by the other. */
    @TestOnBothDatabases
    void agreesWithTheObjectsAboutTheTime(Database db) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
        try {
            for (var time : List.of(NOON, TWICE)) {
                String written = UUID.randomUUID().toString();
                String corrected = UUID.randomUUID().toString();
                db.inTransaction(em -> new Commands(em, Clock.fixed(time, ZoneOffset.UTC))
                        .remember(written, new PersonId(1), "by an object"));
                db.inTransaction(em -> new Commands(em, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .remember(corrected, new PersonId(1), "by a statement"));
                db.inTransaction(em -> new PlainSql(em)
                        .change("UPDATE command_log SET happened_at = ? WHERE command_id = ?", time, corrected));

                Optional<Instant> plain = db.in(em -> new PlainSql(em)
                        .first(
                                "SELECT happened_at FROM command_log WHERE command_id = ?",
                                row -> PlainSql.time(row, 1),
                                written));
                Instant mapped =
                        db.in(em -> em.createQuery("SELECT c.at FROM Command c WHERE c.id = :id", Instant.class)
                                .setParameter("id", corrected)
                                .getSingleResult());

                assertThat(plain).contains(time);
                assertThat(mapped).isEqualTo(time);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @TestOnBothDatabases
    void wantsATransaction(Database db) {
        try (var entityManager = db.factory().createEntityManager()) {
            assertThatThrownBy(() -> new PlainSql(entityManager).first(SELECT, row -> row.getLong(1), "none"))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
