// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.Arrival;
import org.bitstreamproject.verkstad.course.ContextBinding;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.oauth1.LaunchChecks;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** A teacher sees the refused launches that the platform has signed for the own LMS course, and no others. */
class RefusedInCourseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String BASE = "https://verkstad.example.se";
    private static final String OWN = "2";
    private static final String OTHER = "3";
    private static final RSAKey KEY = aSigningKey();
    private static final RSAKey FOREIGN = aSigningKey();

    @TestOnBothDatabases
    void showsItInTheOwnCourseAndNotInAnother(Database db) {
        String key = aPlatformWithTwoCourses(db);

        String own = refused13(db, key, OWN, KEY, Reason.LTI13_VERSION_WRONG);
        String others = refused13(db, key, OTHER, KEY, Reason.LTI13_VERSION_WRONG);

        assertThat(seen(db, key, OWN)).containsExactly(own);
        assertThat(seen(db, key, OTHER)).containsExactly(others);
        assertThat(outside(db, key)).isZero();
    }

    @TestOnBothDatabases
    void countsOnlyWhatThePlatformHasNotSigned(Database db) {
        String key = aPlatformWithTwoCourses(db);

        refused13(db, key, OWN, FOREIGN, Reason.LTI13_SIGNATURE_WRONG);

        assertThat(seen(db, key, OWN)).isEmpty();
        assertThat(outside(db, key)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void countsOnlyWhatNamesACourseWeDoNotKnow(Database db) {
        String key = aPlatformWithTwoCourses(db);

        refused13(db, key, "unknown", KEY, Reason.LTI13_VERSION_WRONG);

        assertThat(seen(db, key, OWN)).isEmpty();
        assertThat(outside(db, key)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void knowsTheSameNumberOnAnotherPlatformForAnotherCourse(Database db) {
        String key = aPlatformWithTwoCourses(db);
        String elsewhere = aPlatformWithTwoCourses(db);

        refused13(db, elsewhere, OWN, KEY, Reason.LTI13_VERSION_WRONG);

        assertThat(seen(db, key, OWN)).isEmpty();
        assertThat(outside(db, key)).isZero();
    }

    @TestOnBothDatabases
    void believesALegacyLaunchOnceItsSignatureHolds(Database db) {
        String key = aPlatformWithTwoCourses(db);

        String proved = refused11(db, key, LtiTables.SECRET, Reason.LTI11_LINK_MISSING);
        refused11(db, key, "another secret", Reason.LTI11_SIGNATURE_WRONG);

        assertThat(seen(db, key, OWN)).containsExactly(proved);
        assertThat(seen(db, key, OTHER)).isEmpty();
        assertThat(outside(db, key)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void keepsNoCourseOfALaunchThatWasLetIn(Database db) {
        String key = aPlatformWithTwoCourses(db);
        var hearing = new Hearing(NOW);
        hearing.cameFrom(OWN);
        PlatformId platform = platform(db, key);
        db.inTransaction(em -> new LaunchAttempts(em)
                .add(LaunchAttempts.Attempt.accepted(NOW, Launch.Version.LTI13, platform, NOW, hearing)));

        assertThat(seen(db, key, OWN)).isEmpty();
        assertThat(outside(db, key)).isZero();
    }

    @TestOnBothDatabases
    void ignoresAnIdNoCourseOfOursCouldHave(Database db) {
        String key = aPlatformWithTwoCourses(db);
        for (String id : List.of("2\u0000", "2".repeat(256))) {
            var hearing = new Hearing(NOW);
            hearing.cameFrom(id);
            assertThat(hearing.provedContext()).isEmpty();
            assertThat(hearing.record()).isEmpty();
        }

        assertThat(outside(db, key)).isZero();
    }

    /** One launch of 1.3 with a wrong version, so that it is refused after its signature, or before it by another's key. */
    private static String refused13(Database db, String key, String course, RSAKey signing, Reason expected) {
        String state = aKey("state");
        String nonce = aKey("nonce");
        db.inTransaction(em -> {
            var client = new LtiTables(em)
                    .registrations()
                    .clients(LtiTables.issuer(key))
                    .get(0);
            new LoginStates(em).begin(client.registration(), state, nonce, "browser", new Hearing(NOW));
        });
        Form answer = answer(key, course, state, nonce, signing);
        return refused(
                db,
                key,
                Launch.Version.LTI13,
                expected,
                hearing -> db.inTransaction(em -> {
                    new VerifyLti13(
                                    new LtiTables(em).registrations(),
                                    new LoginStates(em),
                                    (client, kid) -> List.of(KEY.toPublicJWK()),
                                    new OwnAddress(BASE))
                            .verified(answer, any -> Optional.of("browser"), hearing);
                }));
    }

    private static Form answer(String key, String course, String state, String nonce, RSAKey signing) {
        JsonObject captured =
                Captures.object("lti13_launch_student1_sv_with_lineitem").getJsonObject("claims");
        JsonObject claims = Json.createObjectBuilder(
                        LaunchSigner.lti13(captured, LtiTables.issuer(key), "client-" + key, BASE + "/", NOW, nonce))
                .add("https://purl.imsglobal.org/spec/lti/claim/version", "1.2")
                .add(
                        "https://purl.imsglobal.org/spec/lti/claim/context",
                        Json.createObjectBuilder().add("id", course))
                .build();
        try {
            String token = LaunchSigner.jwt(claims, "k1", signing.toPrivateKey());
            return Form.parse(LaunchSigner.form(Map.of("state", state, "id_token", token)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One launch of 1.1 that names no activity. */
    private static String refused11(Database db, String key, String secret, Reason expected) {
        String url = BASE + "/lti/1p1/launch";
        var fields = Map.of(
                "lti_message_type", "basic-lti-launch-request",
                "lti_version", "LTI-1p0",
                "oauth_consumer_key", "consumer-" + key,
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", Long.toString(NOW.getEpochSecond()),
                "oauth_nonce", aKey("nonce"),
                "oauth_version", "1.0",
                "context_id", OWN,
                "user_id", "5");
        Form form = Form.parse(LaunchSigner.form(LaunchSigner.signed(fields, url, secret)));
        return refused(
                db,
                key,
                Launch.Version.LTI11,
                expected,
                hearing -> db.inTransaction(em -> {
                    new LaunchChecks(new LtiTables(em).registrations()::consumer)
                            .verified(new SignedLaunch("POST", url, form, null), hearing);
                }));
    }

    private interface Judging {
        void by(Hearing hearing);
    }

    /** @return the reference of the row */
    private static String refused(Database db, String key, Launch.Version version, Reason expected, Judging judging) {
        var hearing = new Hearing(NOW);
        String reference = UUID.randomUUID().toString().substring(0, 11);
        PlatformId platform = platform(db, key);
        try {
            judging.by(hearing);
            throw new AssertionError("was let in");
        } catch (LaunchRefused refused) {
            assertThat(refused.reason()).isEqualTo(expected);
            var circumstances = new Refusals.Circumstances(version, platform, null, null, hearing);
            db.inTransaction(em -> new LaunchAttempts(em)
                    .add(LaunchAttempts.Attempt.refused(NOW, refused.reason(), circumstances, reference)));
        }
        return reference;
    }

    private static List<String> seen(Database db, String key, String course) {
        PlatformId platform = platform(db, key);
        CohortId cohort = db.in(
                em -> new CourseBuilder(em).admit(teacher(platform, course)).cohort());
        List<LaunchLine> lines = db.in(em -> new LaunchLog(em).refusedIn(cohort, Long.MAX_VALUE, 50));
        return lines.stream().map(LaunchLine::correlation).toList();
    }

    private static long outside(Database db, String key) {
        PlatformId platform = platform(db, key);
        return db.in(em -> new LaunchLog(em).refusedOutside(platform));
    }

    private static Arrival teacher(PlatformId platform, String course) {
        return new Arrival(
                platform,
                course,
                "Modellering",
                "examiner",
                null,
                null,
                "Examiner",
                null,
                Role.TEACHER,
                false,
                null,
                null);
    }

    private static PlatformId platform(Database db, String key) {
        return db.in(em -> new Platforms(em).keyed(key).orElseThrow().id());
    }

    private static String aPlatformWithTwoCourses(Database db) {
        String key = aKey("log");
        db.inTransaction(em -> {
            new LtiTables(em).platform(key);
            var second = new ContextBinding(
                    OTHER,
                    "VB-" + key,
                    Country.SE,
                    Language.SV,
                    ZoneId.of("Europe/Stockholm"),
                    "SE_UGVG",
                    List.of("examiner"));
            new CourseBuilder(em)
                    .bindContext()
                    .bind(new Platforms(em).keyed(key).orElseThrow().id(), second);
        });
        return key;
    }

    private static RSAKey aSigningKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
