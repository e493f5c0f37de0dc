// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.jobs.Leases;

/** Log, audit chain, commands and leases on both databases. */
class GroundTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TestOnBothDatabases
    void appendsEventsInOrder(Database db) {
        var before = count(db, "SELECT COUNT(*) FROM event_log");

        db.inTransaction(em -> new EventLog(em, CLOCK)
                .append(new EnrolmentId(7), "ground.tried", "thing:1", JsonValue.EMPTY_JSON_OBJECT));

        assertThat(count(db, "SELECT COUNT(*) FROM event_log")).isEqualTo(before + 1);
    }

    @TestOnBothDatabases
    void chainsEveryAuditRowToTheOneBefore(Database db) {
        db.inTransaction(em -> new AuditTrail(em, CLOCK).append("person:1", "ground.changed", "thing:1", null, "a"));
        db.inTransaction(em -> new AuditTrail(em, CLOCK).append("person:1", "ground.changed", "thing:1", "a", "b"));

        var broken = count(
                db,
                "SELECT COUNT(*) FROM audit_trail a WHERE a.seq_no > (SELECT MIN(m.seq_no) FROM audit_trail m)"
                        + " AND NOT EXISTS (SELECT 1 FROM audit_trail p WHERE p.row_hash = a.prev_hash)");
        assertThat(broken).isZero();
    }

    @TestOnBothDatabases
    void keepsTheChainWholeWhenTwentyWriteAtOnce(Database db) throws Exception {
        var marker = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(20);

        Callable<Boolean> write = () -> {
            db.inTransaction(em -> new AuditTrail(em, CLOCK).append("person:1", "ground.raced", marker, null, "x"));
            return true;
        };
        pool.invokeAll(Collections.nCopies(20, write))
                .forEach(done -> assertThat(won(done)).isTrue());
        pool.shutdown();

        assertThat(count(db, "SELECT COUNT(DISTINCT prev_hash) FROM audit_trail WHERE object_ref = '" + marker + "'"))
                .isEqualTo(20);
    }

    @TestOnBothDatabases
    void answersARepeatedCommandWithItsFirstResult(Database db) {
        var id = UUID.randomUUID().toString();
        db.inTransaction(em -> new Commands(em, CLOCK).remember(id, new PersonId(3), "receipt-1"));

        Optional<String> mine = db.in(em -> new Commands(em, CLOCK).resultOf(id, new PersonId(3)));
        Optional<String> others = db.in(em -> new Commands(em, CLOCK).resultOf(id, new PersonId(4)));
        assertThat(mine).contains("receipt-1");
        assertThat(others).isEmpty();
    }

    @TestOnBothDatabases
    void letsOnlyOneOfTwentyTwinsThrough(Database db) throws Exception {
        var id = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(20);

        Callable<Boolean> send = () -> {
            try {
                db.inTransaction(em -> new Commands(em, CLOCK).remember(id, new PersonId(3), "once"));
                return true;
            } catch (RuntimeException twin) {
                assertThat(Twice.isRace(twin)).isTrue();
                return false;
            }
        };
        var results = pool.invokeAll(Collections.nCopies(20, send));
        pool.shutdown();

        assertThat(results.stream().filter(GroundTest::won).count()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void givesALeaseToOneNodeUntilItEnds(Database db) {
        var job = "job-" + UUID.randomUUID();
        db.inTransaction(em -> new Leases(em).introduce(job));

        boolean first = db.in(em -> new Leases(em).take(job, "node-a", NOW, Duration.ofMinutes(1)));
        boolean tooEarly = db.in(em -> new Leases(em).take(job, "node-b", NOW.plusSeconds(59), Duration.ofMinutes(1)));
        boolean afterwards =
                db.in(em -> new Leases(em).take(job, "node-b", NOW.plusSeconds(61), Duration.ofMinutes(1)));
        assertThat(first).isTrue();
        assertThat(tooEarly).isFalse();
        assertThat(afterwards).isTrue();
    }

    private static boolean won(Future<Boolean> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(Database db, String sql) {
        return db.in(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
