// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.lti.passback.GradeSender;
import org.bitstreamproject.verkstad.lti.passback.PassbackJob;
import org.bitstreamproject.verkstad.lti.services.AccessTokens;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.LocalPlatform;
import org.bitstreamproject.verkstad.lti.services.Outcomes;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.bitstreamproject.verkstad.lti.services.Scores;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A grade from the outbox to the gradebook of a local platform, with everything that goes wrong on the way. */
class PassbackJobTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00.400Z");
    private static final BigDecimal GOOD = new BigDecimal("0.82");
    private static final RSAKey KEY = key();
    private static final String SCORES = "/2/lineitems/9/lineitem/scores";
    private static final String RESULTS = "/2/lineitems/9/lineitem/results";

    private final LocalPlatform platform = new LocalPlatform();

    @BeforeEach
    void emptiesTheOutbox() {
        Database.both()
                .forEach(db -> db.inTransaction(
                        em -> em.createNativeQuery("DELETE FROM passback").executeUpdate()));
        platform.answersAs("/token", Captures.exchange("svc_token", "token_ok"));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @TestOnBothDatabases
    void sendsAPublishedGradeOnce(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 200, "application/json", "");
        person.publish(GOOD);

        run(db, 0);
        run(db, 10);

        assertThat(platform.asked(SCORES)).hasSize(1);
        assertThat(platform.asked(SCORES).get(0).body())
                .contains("\"scoreGiven\":82")
                .contains("2026-11-21T22:00:00Z");
        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().toldAt()).isEqualTo(NOW);
    }

    @TestOnBothDatabases
    void readsBackWhatTheGradebookHolds(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 200, "application/json", "")
                .answers(
                        RESULTS,
                        200,
                        "application/json",
                        "[{\"userId\":\"5\",\"resultScore\":49.2,\"resultMaximum\":60}]");
        person.publish(GOOD);

        run(db, 0);

        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().held()).isEqualByComparingTo(GOOD);
    }

    @TestOnBothDatabases
    void countsAGradeAsDeliveredThoughItCannotBeReadBack(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 200, "application/json", "").answers(RESULTS, 503, "text/html", "");
        person.publish(GOOD);

        run(db, 0);
        run(db, 60);

        assertThat(platform.asked(SCORES)).hasSize(1);
        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().held()).isNull();
    }

    @TestOnBothDatabases
    void triesAgainWithTheSameSecondUntilThePlatformAnswers(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 503, "text/html", "")
                .answers(SCORES, 500, "text/html", "")
                .answers(SCORES, 200, "application/json", "");
        person.publish(GOOD);

        run(db, 0);
        assertThat(person.line().faultKey()).isEqualTo(Fault.BUSY.messageKey());
        run(db, 1);
        assertThat(platform.asked(SCORES)).as("not before the pause").hasSize(1);
        run(db, 8);
        run(db, 30);

        assertThat(platform.asked(SCORES))
                .hasSize(3)
                .allMatch(asked -> asked.body().contains("2026-11-21T22:00:00Z"));
        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().attempts()).isEqualTo(3);
        assertThat(person.line().faultKey()).isNull();
    }

    @TestOnBothDatabases
    void recognisesItsOwnGradeAfterALostAnswer(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 409, "application/json", "")
                .answers(
                        RESULTS,
                        200,
                        "application/json",
                        "[{\"userId\":\"5\",\"resultScore\":49.2,\"resultMaximum\":60}]");
        person.publish(GOOD);

        run(db, 0);

        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().held()).isEqualByComparingTo(GOOD);
    }

    @TestOnBothDatabases
    void leavesATeachersLaterGradeInPeace(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 409, "application/json", "")
                .answers(
                        RESULTS,
                        200,
                        "application/json",
                        "[{\"userId\":\"5\",\"resultScore\":11,\"resultMaximum\":60}]");
        person.publish(GOOD);

        run(db, 0);
        run(db, 7200);

        assertThat(platform.asked(SCORES)).hasSize(1);
        assertThat(person.line().state()).isEqualTo(PassbackState.REFUSED);
        assertThat(person.line().faultKey()).isEqualTo(Fault.NEWER_IN_LMS.messageKey());
        assertThat(person.line().held()).isEqualByComparingTo("0.183333");
    }

    @TestOnBothDatabases
    void givesUpAtOnceWhenTryingAgainCannotHelp(Database db) {
        var person = new Person(db);
        platform.answersAs(SCORES, Captures.exchange("svc_ags", "score_teacher"));
        person.publish(GOOD);

        run(db, 0);
        run(db, 7200);

        assertThat(platform.asked(SCORES)).hasSize(1);
        assertThat(person.line().state()).isEqualTo(PassbackState.REFUSED);
        assertThat(person.line().faultKey()).isEqualTo(Fault.NOT_GRADABLE.messageKey());
    }

    @TestOnBothDatabases
    void sendsAGradeDecidedAfterARefusal(Database db) {
        var person = new Person(db);
        platform.answers(SCORES, 400, "application/json", "[]").answers(SCORES, 200, "application/json", "");
        person.publish(GOOD);
        run(db, 0);

        person.publish(new BigDecimal("0.9"));
        run(db, 1);

        assertThat(person.line().state()).isEqualTo(PassbackState.DELIVERED);
        assertThat(person.line().seq()).isEqualTo(2);
    }

    private void run(Database db, long second) {
        var clock = Clock.fixed(NOW.plusSeconds(second), ZoneOffset.UTC);
        var http = new PlatformHttp(Duration.ofSeconds(3));
        var guard = new OutgoingGuard();
        var tokens = new AccessTokens(http, guard, () -> KEY, clock);
        var sender = new GradeSender(new Scores(http, guard, tokens), new Outcomes(http, guard, clock), tokens);
        new PassbackJob(new Transactional(db), sender, clock).run();
    }

    /** Gives every call a transaction of its own, as the container does. */
    private static final class Transactional extends PassbackQueue {
        private final Database db;

        Transactional(Database db) {
            super(null, null);
            this.db = db;
        }

        @Override
        public Optional<Parcel> take(String sender, Instant now) {
            return db.in(em -> new LtiTables(em).queue().take(sender, now));
        }

        @Override
        public void delivered(Parcel parcel, @Nullable BigDecimal held, Instant now) {
            db.inTransaction(em -> new LtiTables(em).queue().delivered(parcel, held, now));
        }

        @Override
        public void retry(Parcel parcel, Fault fault, Duration pause, Instant now) {
            db.inTransaction(em -> new LtiTables(em).queue().retry(parcel, fault, pause, now));
        }

        @Override
        public void refused(Parcel parcel, Fault fault, @Nullable BigDecimal held, Instant now) {
            db.inTransaction(em -> new LtiTables(em).queue().refused(parcel, fault, held, now));
        }
    }

    /** Somebody who has opened a graded 1.3 link of the local platform. */
    private final class Person {
        private final Database db;
        private final Admission admission;

        Person(Database db) {
            this.db = db;
            String key = aKey("umu");
            String issuer = platform.url();
            var lti13 = new PlatformDescription.Lti13(
                    key, List.of("2"), issuer + "/auth", issuer + "/token", issuer + "/jwks");
            var description = new PlatformDescription(
                    key,
                    "Universitet",
                    Country.SE,
                    issuer,
                    lti13,
                    null,
                    List.of(CourseBuilder.aBinding("VM-" + key, Country.SE)));
            db.inTransaction(em -> new LtiTables(em).registerPlatforms().register(List.of(description)));
            admission = db.in(em -> new LtiTables(em).admitted(key, "5"));
            db.inTransaction(em -> new RecordLaunch(
                            em,
                            new LtiTables(em).passback(at()),
                            new org.bitstreamproject.verkstad.shared.web.Sessions(em, at()),
                            new org.bitstreamproject.verkstad.testing.FiredEvents<>(),
                            at())
                    .record(
                            launch(em, key),
                            new org.bitstreamproject.verkstad.course.Platforms(em)
                                    .keyed(key)
                                    .orElseThrow()
                                    .id(),
                            admission,
                            new Hearing(java.time.Instant.EPOCH)));
        }

        private Launch launch(jakarta.persistence.EntityManager em, String clientId) {
            var registration = new LtiTables(em)
                    .registrations().clients(platform.url()).stream()
                            .filter(client -> client.clientId().equals(clientId))
                            .findFirst()
                            .orElseThrow()
                            .registration();
            return new Launch(
                    registration,
                    Launch.Version.LTI13,
                    new Launch.Link("2", null, null, "3", null),
                    new Launch.LmsPerson("5", null, null, null, null),
                    List.of("Learner"),
                    Map.of("verkstad", "case"),
                    "sv",
                    new Launch.Services(
                            null,
                            null,
                            platform.url() + "/2/lineitems/9/lineitem?type_id=2",
                            null,
                            java.util.Set.of(LtiTables.SCORE_SCOPE)));
        }

        void publish(BigDecimal grade) {
            db.in(em -> new LtiTables(em).passback(at()).enqueue(admission.enrolment(), "case", grade));
        }

        Passback.Line line() {
            return db.in(em -> new LtiTables(em).passback(at()).stateOf(admission.enrolment(), "case"))
                    .orElseThrow();
        }

        private Clock at() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("tool-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
