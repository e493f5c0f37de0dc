// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launches that wait for their token: sealed, taken once, few and not for long. */
class ParkedLaunchesTest {
    private static final RegistrationId UMU = new RegistrationId(1);
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @TestOnBothDatabases
    void givesBackTheLaunchAsItCame(Database db) {
        String state = aKey("state +&=å");
        String reference = parked(db, state);

        Form back = (Form) taken(db, reference, NOW);

        assertThat(back.text("state")).contains(state);
        assertThat(back.text("id_token")).contains("a.b.c");
    }

    @TestOnBothDatabases
    void keepsItSealedAndNothingOfItOnceTaken(Database db) {
        String state = aKey("state");
        String reference = parked(db, state);

        String waiting = stored(db, reference);
        taken(db, reference, NOW);

        assertThat(waiting).isNotBlank().doesNotContain(state).doesNotContain("a.b.c");
        assertThat(stored(db, reference)).isNullOrEmpty();
    }

    @TestOnBothDatabases
    void givesItToOneOfTwenty(Database db) throws Exception {
        String reference = parked(db, aKey("state"));

        var outcomes = twenty(() -> taken(db, reference, NOW));

        assertThat(outcomes).filteredOn(Form.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Reason.class::isInstance)
                .hasSize(19)
                .containsOnly(Reason.OIDC_RECOVERY_LAUNCH_REPLAYED);
    }

    @TestOnBothDatabases
    void waitsTwoMinutes(Database db) {
        String reference = parked(db, aKey("state"));

        assertThat(taken(db, "never given", NOW)).isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN);
        assertThat(taken(db, reference, NOW.plus(Duration.ofMinutes(2)).plusMillis(1)))
                .isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_EXPIRED);
        assertThat(taken(db, reference, NOW.plus(Duration.ofMinutes(2)))).isInstanceOf(Form.class);
    }

    @TestOnBothDatabases
    void forgetsWhatIsOver(Database db) {
        String reference = parked(db, aKey("state"));

        db.in(em -> new ParkedLaunches(em, LtiTables.VAULT).forgetEnded(NOW.plus(Duration.ofMinutes(4))));
        assertThat(stored(db, reference)).as("still told apart from unknown").isNotNull();
        db.in(em -> new ParkedLaunches(em, LtiTables.VAULT)
                .forgetEnded(NOW.plus(Duration.ofMinutes(4)).plusMillis(1)));

        assertThat(taken(db, reference, NOW)).isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN);
    }

    @TestOnBothDatabases
    void holdsAThousandAtMostAndTakesTheOldestOfTheSourceThatHasTheMost(Database db) {
        String flood = LaunchSource.of(UMU, "203.0.113.7");
        String other = parked(db, aKey("state"), LaunchSource.of(UMU, "198.51.100.7"));
        String first = parked(db, aKey("state"), flood);
        String second = parked(db, aKey("state"), flood);
        fill(db, flood, ParkedLaunches.MOST - rows(db));

        String third = parked(db, aKey("state"), flood);
        makeRoom(db);

        assertThat(rows(db)).isEqualTo(ParkedLaunches.MOST);
        assertThat(taken(db, other, NOW)).as("older, of another network").isInstanceOf(Form.class);
        assertThat(taken(db, first, NOW)).isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN);
        assertThat(taken(db, second, NOW)).isInstanceOf(Form.class);
        assertThat(taken(db, third, NOW)).isInstanceOf(Form.class);
        db.inTransaction(em -> em.createNativeQuery("DELETE FROM lti_parked").executeUpdate());
    }

    @TestOnBothDatabases
    void makesRoomForManyThatCameAtOnce(Database db) {
        String flood = LaunchSource.of(UMU, "203.0.113.7");
        fill(db, flood, ParkedLaunches.MOST + 5 - rows(db));

        makeRoom(db);

        assertThat(rows(db)).isEqualTo(ParkedLaunches.MOST);
        db.inTransaction(em -> em.createNativeQuery("DELETE FROM lti_parked").executeUpdate());
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.200, true",
        "203.0.113.7, 203.0.114.7, false",
        "2001:db8:1::1, 2001:db8:1:ffff::2, true",
        "2001:db8:1::1, 2001:db8:2::1, false",
        "not-an-address, also-none, true"
    })
    void countsANetworkAsOneSource(String one, String other, boolean same) {
        assertThat(LaunchSource.of(UMU, one).equals(LaunchSource.of(UMU, other)))
                .isEqualTo(same);
        assertThat(LaunchSource.of(UMU, one)).isNotEqualTo(LaunchSource.of(new RegistrationId(2), one));
    }

    /** Otherwise a thousand posts with one state would push out everybody else's launch. */
    @TestOnBothDatabases
    void keepsOneLaunchForEachLogin(Database db) {
        String state = aKey("state");
        long before = rows(db);

        String first = parked(db, state);
        String second = parked(db, state);

        assertThat(rows(db)).isEqualTo(before + 1);
        assertThat(taken(db, first, NOW)).isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN);
        assertThat(taken(db, second, NOW)).isInstanceOf(Form.class);
        String afterwards = parked(db, state);
        assertThat(rows(db)).as("taken, refused, sent again").isEqualTo(before + 1);
        assertThat(taken(db, afterwards, NOW)).isInstanceOf(Form.class);
    }

    @TestOnBothDatabases
    void keepsOneOfTwentyThatComeAtOnce(Database db) throws Exception {
        String state = aKey("state");
        long before = rows(db);

        var references = twenty(() -> Twice.tried(() -> parked(db, state)));

        assertThat(rows(db)).isEqualTo(before + 1);
        assertThat(references)
                .filteredOn(reference -> taken(db, String.valueOf(reference), NOW) instanceof Form)
                .hasSize(1);
    }

    @TestOnBothDatabases
    void forgetsALaunchWhoseTokenIsRefused(Database db) {
        String refused = parked(db, aKey("state"));
        String taken = parked(db, aKey("state"));
        taken(db, taken, NOW);

        for (String reference : List.of(refused, taken)) {
            db.inTransaction(em -> new ParkedLaunches(em, LtiTables.VAULT).forget(reference));
        }

        assertThat(taken(db, refused, NOW)).isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_UNKNOWN);
        assertThat(taken(db, taken, NOW)).as("nothing is left in it").isEqualTo(Reason.OIDC_RECOVERY_LAUNCH_REPLAYED);
    }

    private static long rows(Database db) {
        return db.in(em -> ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM lti_parked").getSingleResult())
                .longValue());
    }

    private static void makeRoom(Database db) {
        db.inTransaction(em -> new ParkedLaunches(em, LtiTables.VAULT).makeRoom());
    }

    private static void fill(Database db, String source, long rows) {
        db.inTransaction(em -> {
            for (int i = 0; i < rows; i++) {
                em.createNativeQuery(
                                "INSERT INTO lti_parked (ref_hash, answer_sealed, source_hash, expires_at) VALUES (?1, 'x', ?2, ?3)")
                        .setParameter(1, Secrets.hash(aKey("fill")))
                        .setParameter(2, source)
                        .setParameter(3, Utc.of(NOW))
                        .executeUpdate();
            }
        });
    }

    private static String parked(Database db, String state) {
        return parked(db, state, LaunchSource.of(UMU, "192.0.2.1"));
    }

    private static String parked(Database db, String state, String source) {
        var answer = new Form(
                java.util.Map.of("state", state, "id_token", "a.b.c", "more", "never kept"), java.util.Set.of());
        return db.in(em -> new ParkedLaunches(em, LtiTables.VAULT).park(answer, source, NOW));
    }

    private static Object taken(Database db, String reference, Instant now) {
        try {
            return db.in(em -> new ParkedLaunches(em, LtiTables.VAULT).take(reference, now));
        } catch (LaunchRefused refused) {
            return refused.reason();
        }
    }

    private static String stored(Database db, String reference) {
        return db.in(em -> em.createNamedQuery("ParkedLaunch.byRef", ParkedRow.class)
                .setParameter("ref", Secrets.hash(reference))
                .getSingleResult()
                .sealed());
    }

    private static List<Object> twenty(Callable<Object> work) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(20);
        try {
            var running = new ArrayList<Future<Object>>();
            for (int i = 0; i < 20; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Object>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
