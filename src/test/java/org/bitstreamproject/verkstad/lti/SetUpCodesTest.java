// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.settings.Settings;

/** A set-up link is good for one platform within a week, and is never kept in the clear. */
class SetUpCodesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @TestOnBothDatabases
    void showsTheLinkOnceAndKeepsAHash(Database db) {
        var made = db.in(em -> codes(em, NOW).make("Umeå universitet", Country.SE, "admin"));

        assertThat(made.link()).isEqualTo("https://verkstad.example.se/lti/1p3/register?code=" + made.code());
        assertThat(made.code()).hasSize(43);
        long inTheClear = db.in(
                        em -> (Number) em.createNativeQuery("SELECT COUNT(*) FROM set_up_code WHERE code_hash = ?1")
                                .setParameter(1, made.code())
                                .getSingleResult())
                .longValue();
        assertThat(inTheClear).isZero();
        assertThat(line(db, made, NOW).state()).isEqualTo(SetUpCodes.State.OPEN);
        assertThat(line(db, made, NOW).platformName()).isEqualTo("Umeå universitet");
        assertThat(outcome(db, made.code(), NOW)).isEmpty();
    }

    @TestOnBothDatabases
    void opensNothingWithoutOrWithAnotherCode(Database db) {
        assertThat(outcome(db, null, NOW)).contains(Reason.REG_CODE_MISSING);
        assertThat(outcome(db, " ", NOW)).contains(Reason.REG_CODE_MISSING);
        assertThat(outcome(db, "somebody else's", NOW)).contains(Reason.REG_CODE_UNKNOWN);
    }

    @TestOnBothDatabases
    void worksOnceUnlessThePlatformRefused(Database db) {
        var made = db.in(em -> codes(em, NOW).make("UiT", Country.NO, "admin"));
        db.inTransaction(em -> codes(em, NOW).claim(made.code()));

        assertThat(outcome(db, made.code(), NOW)).contains(Reason.REG_CODE_USED);
        db.inTransaction(em -> codes(em, NOW).release(made.code()));

        assertThat(outcome(db, made.code(), NOW)).isEmpty();
    }

    @TestOnBothDatabases
    void isOneOfTwentyWhoClaimItAtOnce(Database db) throws Exception {
        var made = db.in(em -> codes(em, NOW).make("UiT", Country.NO, "admin"));
        var pool = Executors.newFixedThreadPool(20);
        try {
            var gate = new CountDownLatch(1);
            Callable<Optional<Reason>> claim = () -> {
                gate.await();
                return claimed(db, made.code());
            };
            var claims = Stream.generate(() -> pool.submit(claim)).limit(20).toList();
            gate.countDown();
            var outcomes = new ArrayList<Optional<Reason>>();
            for (var each : claims) {
                outcomes.add(each.get());
            }

            assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Optional::isPresent)
                    .hasSize(19)
                    .containsOnly(Optional.of(Reason.REG_CODE_USED));
        } finally {
            pool.shutdownNow();
        }
    }

    @TestOnBothDatabases
    void expiresAfterSevenDays(Database db) {
        var made = db.in(em -> codes(em, NOW).make("UiT", Country.NO, "admin"));
        var last = NOW.plus(Duration.ofDays(7));

        assertThat(outcome(db, made.code(), last)).isEmpty();
        assertThat(outcome(db, made.code(), last.plusSeconds(1))).contains(Reason.REG_CODE_EXPIRED);
        assertThat(line(db, made, last.plusSeconds(1)).state()).isEqualTo(SetUpCodes.State.EXPIRED);
    }

    @TestOnBothDatabases
    void canBeTakenBackUntilItIsUsed(Database db) {
        var made = db.in(em -> codes(em, NOW).make("UiT", Country.NO, "admin"));
        var used = db.in(em -> codes(em, NOW).make("UiT", Country.NO, "admin"));
        db.inTransaction(em -> codes(em, NOW).claim(used.code()));

        db.inTransaction(em -> codes(em, NOW).revoke(made.id(), "admin"));
        db.inTransaction(em -> codes(em, NOW).revoke(used.id(), "admin"));

        assertThat(outcome(db, made.code(), NOW)).contains(Reason.REG_CODE_REVOKED);
        assertThat(line(db, made, NOW).state()).isEqualTo(SetUpCodes.State.REVOKED);
        assertThat(line(db, used, NOW).state()).isEqualTo(SetUpCodes.State.USED);
    }

    static SetUpCodes codes(EntityManager em, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Settings settings = Settings.from(java.util.Map.of("VERKSTAD_BASE_URL", "https://verkstad.example.se")::get);
        return new SetUpCodes(em, new AuditTrail(em, clock), settings, clock);
    }

    private static SetUpCodes.Line line(Database db, SetUpCodes.Made made, Instant now) {
        return db.in(em -> codes(em, now).all().stream()
                .filter(line -> line.id() == made.id())
                .findFirst()
                .orElseThrow());
    }

    private static Optional<Reason> claimed(Database db, String code) {
        try {
            db.inTransaction(em -> codes(em, NOW).claim(code));
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    private static Optional<Reason> outcome(Database db, String code, Instant now) {
        try {
            db.inTransaction(em -> codes(em, now).checked(code));
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
    }
}
