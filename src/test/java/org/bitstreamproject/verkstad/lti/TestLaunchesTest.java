// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** A launch the operator waits for: the first of a teacher or an administrator, once, within a quarter of an hour. */
class TestLaunchesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String TEACHER = "Instructor";
    private static final Map<String, String> FORM =
            Map.of("user_id", "4711", "lis_person_name_full", "Astrid Lärarsson", "custom_secret", "hemligt");

    @TestOnBothDatabases
    void judgesTheNextLaunchOfATeacherOnceAndKeepsNoValue(Database db) {
        String key = aPlatform(db);
        assertThat(seen(db, key)).isEmpty();
        arm(db, key);
        assertThat(test(db, key).waits(NOW)).isTrue();

        launch(db, key, "Learner", NOW);
        assertThat(test(db, key).waits(NOW))
                .as("a participant’s launch is left alone")
                .isTrue();
        launch(db, key, TEACHER, NOW.plusSeconds(60));

        TestLaunch judged = test(db, key);
        assertThat(judged.waits(NOW)).isFalse();
        assertThat(judged.judgedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(judged.version()).isEqualTo("1.1");
        assertThat(judged.seen())
                .containsEntry(Quirk.SMALL_NUMBERS, Quirk.Sight.PRESENT)
                .containsEntry(Quirk.IN_FRAME, Quirk.Sight.UNSEEN)
                .doesNotContainKey(Quirk.HINT_ECHO);
        String stored =
                db.in(em -> String.valueOf(em.createNativeQuery("SELECT verdicts FROM test_launch t JOIN platform p"
                                + " ON p.id = t.platform_id WHERE p.platform_key = ?1")
                        .setParameter(1, key)
                        .getSingleResult()));
        assertThat(stored).matches("([A-Z_]+=(PRESENT|ABSENT|UNSEEN) ?)+").doesNotContain("4711", "Astrid", "hemligt");

        launch(db, key, TEACHER, NOW.plusSeconds(120));
        assertThat(test(db, key).judgedAt()).as("the second is left alone").isEqualTo(NOW.plusSeconds(60));
    }

    @TestOnBothDatabases
    void takesAnAdministratorButNoOtherPlatform(Database db) {
        String key = aPlatform(db);
        String other = aPlatform(db);
        arm(db, key);

        launch(db, other, TEACHER, NOW);
        assertThat(test(db, key).waits(NOW)).isTrue();
        launch(db, key, "urn:lti:sysrole:ims/lis/Administrator", NOW);
        assertThat(test(db, key).judgedAt()).isEqualTo(NOW);
    }

    @TestOnBothDatabases
    void leavesAReviewersLaunchAlone(Database db) {
        String key = aPlatform(db);
        arm(db, key);

        launch(db, key, TEACHER, new Launch.Occasion(Launch.Message.SUBMISSION_REVIEW, NOW, "4712"));

        assertThat(test(db, key).waits(NOW)).isTrue();
    }

    @TestOnBothDatabases
    void letsALaunchGoOnThatCannotBeJudged(Database db) {
        String key = aPlatform(db);
        arm(db, key);

        db.inTransaction(em -> new JudgeTestLaunch(tests(em))
                .lookAt13(
                        verified(em, key, TEACHER, Launch.Occasion.opened(NOW)),
                        new Form(Map.of("id_token", "no token"), Set.of()),
                        new Hearing(NOW)));

        assertThat(test(db, key).waits(NOW)).isTrue();
    }

    @TestOnBothDatabases
    void isAskedForTwiceAtOnce(Database db) throws Exception {
        String key = aPlatform(db);
        Callable<Boolean> asked = () -> {
            Twice.done(() -> arm(db, key));
            return true;
        };
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                for (var answer : pool.invokeAll(List.of(asked, asked))) {
                    assertThat(answer.get()).isTrue();
                }
            }
        } finally {
            pool.shutdown();
        }

        assertThat(test(db, key).waits(NOW)).isTrue();
    }

    @TestOnBothDatabases
    void waitsAQuarterOfAnHourOrUntilItIsCancelled(Database db) {
        String key = aPlatform(db);
        arm(db, key);

        launch(db, key, TEACHER, NOW.plus(Duration.ofMinutes(15)));
        assertThat(test(db, key).judgedAt()).isNull();
        assertThat(test(db, key).waits(NOW.plus(Duration.ofMinutes(15)))).isFalse();
        launch(db, key, TEACHER, NOW.plus(Duration.ofMinutes(15)).minusMillis(1));
        assertThat(test(db, key).judgedAt()).isNotNull();

        arm(db, key);
        assertThat(test(db, key).seen()).as("an earlier report goes").isEmpty();
        db.inTransaction(em -> tests(em).cancel(platform(em, key), "admin-key"));
        launch(db, key, TEACHER, NOW);
        assertThat(seen(db, key)).isEmpty();
    }

    @TestOnBothDatabases
    void judgesOneOfTenThatComeAtOnce(Database db) throws Exception {
        String key = aPlatform(db);
        arm(db, key);
        var launches = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 10; i++) {
            launches.add(() -> db.in(em -> tests(em)
                    .keep(
                            platform(em, key).id(),
                            Launch.Version.LTI13,
                            Map.of(Quirk.NO_AZP, Quirk.Sight.PRESENT),
                            NOW)));
        }
        var pool = Executors.newFixedThreadPool(10);
        try {
            int first = 0;
            for (var answer : pool.invokeAll(launches)) {
                first += answer.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }

    @TestOnBothDatabases
    void isAuditedFromFirstToLast(Database db) {
        String key = aPlatform(db);
        arm(db, key);
        db.inTransaction(em -> tests(em).cancel(platform(em, key), "admin-key"));
        db.inTransaction(em -> tests(em).cancel(platform(em, key), "admin-key"));
        arm(db, key);
        launch(db, key, TEACHER, NOW);

        List<?> actions = db.in(em -> em.createNativeQuery(
                        "SELECT action FROM audit_trail WHERE object_ref = ?1" + " OR object_ref = ?2 ORDER BY seq_no")
                .setParameter(1, "platform:" + key)
                .setParameter(2, "platform-id:" + platform(em, key).id().value())
                .getResultList());

        assertThat(actions.stream().map(String::valueOf).filter(action -> action.contains("test-launch")))
                .containsExactly(
                        "lti.test-launch-armed",
                        "lti.test-launch-cancelled",
                        "lti.test-launch-armed",
                        "lti.test-launch-judged");
    }

    private static String aPlatform(Database db) {
        String key = aKey("test");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        return key;
    }

    private static void arm(Database db, String key) {
        db.inTransaction(em -> tests(em).arm(platform(em, key), "admin-key"));
    }

    /** Verified already, as the page that takes launches hands it over. */
    private static void launch(Database db, String key, String roles, Instant at) {
        launch(db, key, roles, Launch.Occasion.opened(at));
    }

    private static void launch(Database db, String key, String roles, Launch.Occasion occasion) {
        db.inTransaction(em -> {
            var form = new HashMap<>(FORM);
            form.put("roles", roles);
            var hearing = new Hearing(Objects.requireNonNullElse(occasion.sentAt(), NOW));
            new JudgeTestLaunch(tests(em))
                    .lookAt11(verified(em, key, roles, occasion), new Form(form, Set.of()), hearing);
        });
    }

    private static Launch verified(EntityManager em, String key, String roles, Launch.Occasion occasion) {
        return new Launch(
                new LtiTables(em)
                        .registrations()
                        .consumer("consumer-" + key)
                        .orElseThrow()
                        .registration(),
                Launch.Version.LTI11,
                new Launch.Link("2", null, null, "3", null),
                new Launch.LmsPerson("4711", null, null, null, null),
                List.of(roles),
                Map.of(),
                "sv",
                Launch.Services.NONE,
                occasion);
    }

    private static TestLaunch test(Database db, String key) {
        return db.in(em -> tests(em).of(platform(em, key).id()).orElseThrow());
    }

    private static Map<Quirk, Quirk.Sight> seen(Database db, String key) {
        return db.in(
                em -> tests(em).of(platform(em, key).id()).map(TestLaunch::seen).orElse(Map.of()));
    }

    private static KnownPlatform platform(EntityManager em, String key) {
        return new Platforms(em).keyed(key).orElseThrow();
    }

    private static TestLaunches tests(EntityManager em) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new TestLaunches(em, new AuditTrail(em, clock), clock);
    }
}
