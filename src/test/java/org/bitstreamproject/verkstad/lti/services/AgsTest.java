// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assignment and Grade Services against a local server that gives a real Moodle's answers. */
class AgsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
    private static final String SCORES = "/mod/lti/services.php/2/lineitems/9/lineitem/scores";
    private static final String RESULTS = "/mod/lti/services.php/2/lineitems/9/lineitem/results";
    private static final RSAKey KEY = key();

    private final LocalPlatform platform = new LocalPlatform();
    private final PlatformHttp http = new PlatformHttp(Duration.ofSeconds(3));
    private Instant now = NOW;
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final AccessTokens tokens = new AccessTokens(http, new OutgoingGuard(), () -> KEY, clock);
    private final Scores scores = new Scores(http, new OutgoingGuard(), tokens);

    @BeforeEach
    void givesTokensAsMoodleDoes() {
        platform.answersAs("/token", Captures.exchange("svc_token", "token_ok"));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void postsAScoreMoodleAccepts() {
        platform.answersAs(SCORES, Captures.exchange("svc_ags", "score_ok_student1"));

        post(new BigDecimal("0.82"));

        var asked = platform.asked(SCORES).get(0);
        assertThat(asked.uri()).isEqualTo(SCORES + "?type_id=2");
        assertThat(asked.header("Content-type")).isEqualTo("application/vnd.ims.lis.v1.score+json");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer b08f4317ba3cfb2a146f5690470890f9");
        JsonObject score = json(asked.body());
        assertThat(score.keySet())
                .containsExactlyInAnyOrder(
                        "userId", "scoreGiven", "scoreMaximum", "activityProgress", "gradingProgress", "timestamp");
        assertThat(score.getString("userId")).isEqualTo("5");
        assertThat(score.getJsonNumber("scoreGiven")).hasToString("82");
        assertThat(score.getJsonNumber("scoreMaximum")).hasToString("100");
        assertThat(score.getString("gradingProgress")).isEqualTo("FullyGraded");
        assertThat(score.getString("timestamp")).isEqualTo("2026-11-21T22:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.000000, 0", "1, 100", "0.333333, 33.3333", "0.005, 0.5"})
    void writesPlainNumbersZeroIncluded(BigDecimal fraction, String given) {
        platform.answers(SCORES, 200, "application/json", "");

        post(fraction);

        assertThat(json(platform.asked(SCORES).get(0).body()).getJsonNumber("scoreGiven"))
                .hasToString(given);
    }

    @ParameterizedTest
    @CsvSource({
        "score_same_timestamp_again, NEWER_IN_LMS",
        "score_earlier, NEWER_IN_LMS",
        "score_teacher, NOT_GRADABLE",
        "score_unknown_user, NOT_GRADABLE",
        "score_user_not_in_course, NOT_GRADABLE",
    })
    void readsMoodlesRefusals(String capture, Fault fault) {
        platform.answersAs(SCORES, Captures.exchange("svc_ags", capture));

        assertThat(fault()).isEqualTo(fault);
    }

    @Test
    void takesALockedGradeItemForBusy() {
        platform.answersAs(SCORES, Captures.exchange("svc_ags_edge", "score_on_locked_item"));

        assertThat(fault()).isEqualTo(Fault.BUSY);
        assertThat(Fault.BUSY.temporary()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "201, ",
        "204, ",
        "403, NOT_ALLOWED",
        "404, LINE_ITEM_GONE",
        "429, BUSY",
        "503, BUSY",
        "418, REFUSED_BY_LMS"
    })
    void judgesOtherStatuses(int status, Fault fault) {
        platform.answers(SCORES, status, "application/json", "[]".repeat(status == 204 ? 0 : 1));

        assertThat(fault()).isEqualTo(fault);
    }

    @Test
    void waitsAsLongAsThePlatformAsks() {
        platform.answers(
                SCORES, new LocalPlatform.Answer(429, "text/html", any -> "", Map.of("Retry-After", "120"), 0));

        var failed = catchThrowableOfType(OutgoingFailed.class, () -> post(BigDecimal.ONE));

        assertThat(failed.wait(Duration.ofHours(1))).contains(Duration.ofSeconds(120));
        assertThat(failed.wait(Duration.ofSeconds(60))).contains(Duration.ofSeconds(60));
    }

    @Test
    void asksForATokenOnceAndAgainWhenItEnds() {
        platform.answers(SCORES, 200, "application/json", "");

        post(BigDecimal.ONE);
        now = NOW.plusSeconds(3539);
        post(BigDecimal.ONE);
        assertThat(platform.asked("/token")).hasSize(1);
        now = NOW.plusSeconds(3540);
        post(BigDecimal.ONE);

        assertThat(platform.asked("/token")).hasSize(2);
    }

    @Test
    void showsWhoItIsByASignedAssertionIssuedSecondsAgo() throws Exception {
        platform.answers(SCORES, 200, "application/json", "");

        post(BigDecimal.ONE);

        var asked = platform.asked("/token").get(0);
        var form = Form.parse(asked.body()).fields();
        var assertion = SignedJWT.parse(form.get("client_assertion"));
        var claims = assertion.getJWTClaimsSet();
        assertThat(asked.header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("scope", Scores.SCORE_SCOPE);
        assertThat(assertion.verify(new RSASSAVerifier(KEY.toRSAPublicKey()))).isTrue();
        assertThat(assertion.getHeader().getKeyID()).isEqualTo(KEY.getKeyID());
        assertThat(claims.getIssuer()).isEqualTo("client-1").isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).containsExactly(platform.url() + "/token");
        assertThat(claims.getIssueTime()).isEqualTo(NOW.minusSeconds(10));
        assertThat(claims.getExpirationTime()).isEqualTo(NOW.plusSeconds(240));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void getsAFreshTokenOnceWhenThePlatformForgotIt() {
        platform.answers(SCORES, 401, "application/json", "").answers(SCORES, 200, "application/json", "");

        post(BigDecimal.ONE);

        assertThat(platform.asked(SCORES)).hasSize(2);
        assertThat(platform.asked("/token")).hasSize(2);
    }

    @Test
    void givesUpAfterASecond401() {
        platform.answers(SCORES, 401, "application/json", "");

        assertThat(fault()).isEqualTo(Fault.TOKEN_REFUSED);
        assertThat(platform.asked(SCORES)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "token_only_unknown_scope, NO_SCOPE",
        "token_unknown_client, TOKEN_REFUSED",
        "token_expired_assertion, TOKEN_REFUSED",
        "token_future_iat_30s, TOKEN_REFUSED",
        "token_basicoutcome_scope, NO_SCOPE",
    })
    void readsMoodlesTokenAnswers(String capture, Fault fault) {
        var other = new LocalPlatform();
        try (other) {
            other.answersAs("/token", Captures.exchange("svc_token", capture))
                    .answers(SCORES, 200, "application/json", "");
            var failed = catchThrowableOfType(
                    OutgoingFailed.class, () -> scores.post(other.client(), cell(other), BigDecimal.ONE, NOW));

            assertThat(failed.fault()).isEqualTo(fault);
            assertThat(other.asked(SCORES)).as("no call without a right to it").isEmpty();
        }
    }

    @Test
    void readsWhatMoodleHolds() {
        platform.answersAs(RESULTS, Captures.exchange("svc_ags_edge", "result_of_overridden"));

        Optional<BigDecimal> held = scores.held(platform.client(), new Scores.Cell(lineItem(platform), "6"));

        assertThat(held).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.183333"));
        var asked = platform.asked(RESULTS).get(0);
        assertThat(asked.uri()).isEqualTo(RESULTS + "?type_id=2&user_id=6");
        assertThat(asked.header("Accept")).isEqualTo("application/vnd.ims.lis.v2.resultcontainer+json");
    }

    @Test
    void knowsAnEmptyCellFromAZero() {
        platform.answers(RESULTS, 200, "application/json", "[]")
                .answers(
                        RESULTS, 200, "application/json", "[{\"userId\":\"5\",\"resultScore\":0,\"resultMaximum\":60}]")
                .answers(RESULTS, 200, "application/json", "[{\"userId\":\"5\",\"resultMaximum\":60}]");

        assertThat(scores.held(platform.client(), cell(platform))).isEmpty();
        assertThat(scores.held(platform.client(), cell(platform)))
                .hasValueSatisfying(value -> assertThat(value).isZero());
        assertThat(scores.held(platform.client(), cell(platform))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms.example/li/9, scores, '', https://lms.example/li/9/scores",
        "https://lms.example/li/9?type_id=2, scores, '', https://lms.example/li/9/scores?type_id=2",
        "https://lms.example/li/9?a=1&b=2, results, user_id=5, https://lms.example/li/9/results?a=1&b=2&user_id=5",
        "https://lms.example/li/9, results, user_id=5, https://lms.example/li/9/results?user_id=5",
    })
    void putsTheServiceBeforeTheQuery(String lineItem, String service, String extra, String url) {
        assertThat(Scores.serviceUrl(lineItem, service, extra)).isEqualTo(url);
    }

    @Test
    void sendsNothingToALineItemOfAnotherHost() {
        var failed = catchThrowableOfType(
                OutgoingFailed.class,
                () -> scores.post(
                        platform.client(), new Scores.Cell("http://127.0.0.1:1/lineitem", "5"), BigDecimal.ONE, NOW));

        assertThat(failed.fault()).isEqualTo(Fault.FOREIGN_ADDRESS);
        assertThat(platform.asked("/token")).isEmpty();
    }

    private void post(BigDecimal fraction) {
        scores.post(platform.client(), cell(platform), fraction, NOW);
    }

    private Fault fault() {
        var failed = catchThrowableOfType(OutgoingFailed.class, () -> post(BigDecimal.ONE));
        return failed == null ? null : failed.fault();
    }

    private static Scores.Cell cell(LocalPlatform at) {
        return new Scores.Cell(lineItem(at), "5");
    }

    private static String lineItem(LocalPlatform at) {
        return at.url() + "/mod/lti/services.php/2/lineitems/9/lineitem?type_id=2";
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("tool-key").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
