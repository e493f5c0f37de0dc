// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.ConnectSessions;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Grants;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Sessions;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** What becomes of a verified launch whose course is not ready for its people, in both versions. */
class OpenLaunchTest {
    private static final String CONNECTED = "2";

    @TestOnBothDatabases
    void letsAParticipantIntoAConnectedCourse(Database db) {
        for (var version : Launch.Version.values()) {
            String key = aPlatform(db);

            assertThat(outcome(db, key, version, CONNECTED, "anna", CourseBuilder.CLOCK))
                    .isEmpty();
        }
    }

    /** Moodle keeps every id when a 1.1 tool becomes a 1.3 one: so person, enrolment and activity are found, not made. */
    @TestOnBothDatabases
    void findsByTheNewVersionWhomAndWhatTheOldOneKnew(Database db) {
        String key = aPlatform(db);
        assertThat(outcome(db, key, Launch.Version.LTI11, CONNECTED, "anna", CourseBuilder.CLOCK))
                .isEmpty();
        List<Long> before = known(db, key);

        assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, "anna", CourseBuilder.CLOCK))
                .isEmpty();

        assertThat(before).hasSize(3);
        assertThat(known(db, key)).isEqualTo(before);
        assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, "bo", CourseBuilder.CLOCK))
                .isEmpty();
        assertThat(known(db, key)).as("somebody new").hasSize(5).containsAll(before);
    }

    /** The platform's people, their enrolments and its activities. */
    private static List<Long> known(Database db, String key) {
        return db.in(em -> {
            var ids = new ArrayList<Long>();
            for (String from : List.of(
                    "person x JOIN platform p ON p.id = x.platform_id",
                    "enrolment x JOIN person o ON o.id = x.person_id JOIN platform p ON p.id = o.platform_id",
                    "resource_link x JOIN context c ON c.id = x.context_id JOIN platform p ON p.id = c.platform_id")) {
                List<?> rows = em.createNativeQuery(
                                "SELECT x.id FROM " + from + " WHERE p.platform_key = ?1 ORDER BY x.id")
                        .setParameter(1, key)
                        .getResultList();
                rows.forEach(id -> ids.add(((Number) id).longValue()));
            }
            return ids;
        });
    }

    @TestOnBothDatabases
    void refusesAParticipantOfACourseNobodyHasConnected(Database db) {
        String key = aPlatform(db);

        assertThat(outcome(db, key, Launch.Version.LTI11, "998", "anna", CourseBuilder.CLOCK))
                .contains(Reason.LTI11_CONTEXT_UNBOUND);
        assertThat(outcome(db, key, Launch.Version.LTI13, "998", "anna", CourseBuilder.CLOCK))
                .contains(Reason.LTI13_CONTEXT_UNBOUND);
        assertThat(people(db, key)).as("nothing is kept of them").isZero();
    }

    @TestOnBothDatabases
    void refusesAParticipantOfACourseThatWaitsToBeAccepted(Database db) {
        String key = aPlatform(db);
        db.inTransaction(em -> em.createNativeQuery("UPDATE cohort SET active = FALSE WHERE id IN (SELECT c.cohort_id"
                        + " FROM context c JOIN platform p ON p.id = c.platform_id WHERE p.platform_key = ?1)")
                .setParameter(1, key)
                .executeUpdate());

        assertThat(outcome(db, key, Launch.Version.LTI11, CONNECTED, "anna", CourseBuilder.CLOCK))
                .contains(Reason.LTI11_COHORT_WAITING);
        assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, "anna", CourseBuilder.CLOCK))
                .contains(Reason.LTI13_COHORT_WAITING);
        assertThat(people(db, key)).isZero();
    }

    @TestOnBothDatabases
    void refusesANewcomerToARunThatIsLongOver(Database db) {
        String key = aPlatform(db);
        for (String name : List.of("anna", "bo", "cecilia")) {
            assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, name, CourseBuilder.CLOCK))
                    .isEmpty();
        }
        var later = Clock.offset(CourseBuilder.CLOCK, Duration.ofDays(700));

        assertThat(outcome(db, key, Launch.Version.LTI11, CONNECTED, "nina", later))
                .contains(Reason.LTI11_RUN_UNCONFIRMED);
        assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, "nina", later))
                .contains(Reason.LTI13_RUN_UNCONFIRMED);
        assertThat(outcome(db, key, Launch.Version.LTI13, CONNECTED, "anna", later))
                .as("who took part in it")
                .isEmpty();
        assertThat(people(db, key)).isEqualTo(3);
    }

    @TestOnBothDatabases
    void tracesACopyByWhatOnlySomeCoursesOpenHoweverBusyThePlatform(Database db) {
        String key = aPlatform(db);
        db.inTransaction(em -> teach(em, key, CONNECTED, "exercise:E3.2"));
        db.inTransaction(em -> otherCoursesOpenedLater(em, key, "exercise:E3.2"));

        assertThat(traced(db, key, "exercise:E3.2")).isEqualTo(CONNECTED);
        assertThat(traced(db, key, "exercise:E3.3")).isEmpty();
    }

    @TestOnBothDatabases
    void takesNoCourseForACopyBecauseItOpensAPageThatAllOpen(Database db) {
        String key = aPlatform(db);
        for (String content : List.of("home", "case", "teacher", "reviews", "no such page")) {
            db.inTransaction(em -> teach(em, key, CONNECTED, content));

            assertThat(traced(db, key, content)).as(content).isEmpty();
        }
    }

    private static void teach(EntityManager em, String key, String context, String content) {
        var launch = launch(em, key, Launch.Version.LTI13, context, "dag");
        var taught = new Launch(
                launch.registration(),
                launch.version(),
                launch.link(),
                launch.person(),
                List.of("Instructor"),
                Map.of("verkstad", content),
                "sv",
                Launch.Services.NONE);
        opening(em, CourseBuilder.CLOCK).open(taught, new Hearing(CourseBuilder.CLOCK.instant()));
    }

    /** More of them than are asked about. */
    private static void otherCoursesOpenedLater(EntityManager em, String key, String content) {
        var platform = new Platforms(em).keyed(key).orElseThrow().id();
        for (int i = 100; i < 125; i++) {
            var like = CourseBuilder.aBinding(aKey("VM"), Country.SE);
            var binding = new ContextBinding(
                    String.valueOf(i),
                    like.edition(),
                    like.country(),
                    like.language(),
                    like.timeZone(),
                    like.gradingScale(),
                    like.examiners());
            new CourseBuilder(em).bindContext().bind(platform, binding);
        }
        em.flush();
        em.createNativeQuery("INSERT INTO resource_link (context_id, lms_link_id, content_key, registration_id, scopes,"
                        + " seen_at, v) SELECT c.id, 'later', l.content_key, l.registration_id, '',"
                        + " CAST('2027-01-01 00:00:00' AS TIMESTAMP), 0 FROM resource_link l JOIN context o ON o.id = l.context_id"
                        + " JOIN context c ON c.platform_id = o.platform_id AND c.id <> o.id"
                        + " WHERE o.platform_id = ?1 AND l.content_key = ?2")
                .setParameter(1, platform.value())
                .setParameter(2, content)
                .executeUpdate();
    }

    /** Where the set-up page of a copy says it comes from. */
    private static String traced(Database db, String key, String content) {
        return db.in(em -> {
            teach(em, key, "9", content);
            em.flush();
            return String.valueOf(em.createNativeQuery("SELECT s.history FROM connect_session s JOIN platform p"
                            + " ON p.id = s.platform_id WHERE p.platform_key = ?1")
                    .setParameter(1, key)
                    .getSingleResult());
        });
    }

    private static String aPlatform(Database db) {
        String key = aKey("open");
        db.inTransaction(em -> new LtiTables(em).platform(key));
        return key;
    }

    private static Optional<Reason> outcome(
            Database db, String key, Launch.Version version, String context, String user, Clock clock) {
        try {
            db.inTransaction(em -> {
                opening(em, clock).open(launch(em, key, version, context, user), new Hearing(clock.instant()));
            });
            return Optional.empty();
        } catch (LaunchRefused refused) {
            return Optional.of(refused.reason());
        }
    }

    private static OpenLaunch opening(EntityManager em, Clock clock) {
        var tables = new LtiTables(em);
        var record = new RecordLaunch(em, tables.passback(clock), new Sessions(em, clock), new FiredEvents<>(), clock);
        return new OpenLaunch(
                tables.registrations(),
                new CourseBuilder(em).welcome(clock),
                new ConnectSessions(em, clock),
                record,
                new ReviewedWork(em, new Grants(em, new AuditTrail(em, clock), clock)),
                new LaunchAttempts(em),
                new KnownContent(em));
    }

    private static Launch launch(EntityManager em, String key, Launch.Version version, String context, String user) {
        var registrations = new LtiTables(em).registrations();
        RegistrationId registration = version == Launch.Version.LTI11
                ? registrations.consumer("consumer-" + key).orElseThrow().registration()
                : registrations.clients(LtiTables.issuer(key)).get(0).registration();
        return new Launch(
                registration,
                version,
                new Launch.Link(context, "Modellering", null, "link-1", null),
                new Launch.LmsPerson(user, null, null, "Name " + user, null),
                List.of("Learner"),
                Map.of("verkstad", "home"),
                "sv",
                Launch.Services.NONE);
    }

    private static long people(Database db, String key) {
        return db.in(em -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM person p JOIN platform f"
                                + " ON f.id = p.platform_id WHERE f.platform_key = ?1")
                        .setParameter(1, key)
                        .getSingleResult())
                .longValue());
    }
}
