// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plain statements beside the objects, in one transaction with them. */
class PlainSqlTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
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

    @TestOnBothDatabases
    void wantsATransaction(Database db) {
        try (var entityManager = db.factory().createEntityManager()) {
            assertThatThrownBy(() -> new PlainSql(entityManager).first(SELECT, row -> row.getLong(1), "none"))
                    .isInstanceOf(NullPointerException.class);
        }
    }
}
