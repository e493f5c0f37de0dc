// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.IdTokenChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeys;
import org.bitstreamproject.verkstad.lti.services.LocalPlatform;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache of platform keys: how long, how often, and what it makes of broken answers. */
@DisplayNameGeneration(ListedNames.class)
class KeySetListTest {
    private static final String MOODLE =
            Captures.object("moodle_jwks").getJsonObject("body").toString();
    private static final String KID = "b5774f3907d170ad83dc";

    /** The key the tokens of these tests are signed with. */
    private static final String PUBLISHED = "{\"keys\":["
            + Platform13.publicJwk(Platform13.KID, Platform13.KEYS).toJSONString() + "]}";

    private final LocalPlatform platform = new LocalPlatform();
    private final MovingClock clock = new MovingClock();
    private final PlatformKeys keys =
            new PlatformKeys(new PlatformHttp(Duration.ofMillis(700)), new OutgoingGuard(), clock);

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void fetchesOnceAndKeepsTenMinutesWhenNothingIsSaid() {
        platform.answers("/jwks", 200, "application/json", MOODLE);

        assertThat(keys.keys(platform.client(), KID)).hasSize(1);
        clock.move(600);
        assertThat(keys.keys(platform.client(), KID)).hasSize(1);
        assertThat(platform.asked("/jwks")).hasSize(1);
        clock.move(1);
        keys.keys(platform.client(), KID);

        assertThat(platform.asked("/jwks")).hasSize(2);
    }

    @Test
    void honoursCacheControl() {
        platform.answers("/jwks", answer(MOODLE, "public, max-age=60"));

        keys.keys(platform.client(), KID);
        clock.move(61);
        keys.keys(platform.client(), KID);

        assertThat(platform.asked("/jwks")).hasSize(2);
    }

    @Checks({"J7"})
    @Test
    void refetchesOncePerUnknownKidAndThenPauses() {
        platform.answers("/jwks", 200, "application/json", MOODLE);
        keys.keys(platform.client(), KID);
        clock.move(31);

        assertThat(keys.keys(platform.client(), "unknown-1")).isEmpty();
        assertThat(keys.keys(platform.client(), "unknown-2")).isEmpty();
        assertThat(platform.asked("/jwks")).hasSize(2);
        clock.move(31);
        keys.keys(platform.client(), "unknown-3");

        assertThat(platform.asked("/jwks")).hasSize(3);
    }

    @Checks({"J15"})
    @Test
    void findsARotatedKeyAtOnceAndDropsTheOldOne() {
        platform.answers("/jwks", 200, "application/json", MOODLE)
                .answers("/jwks", 200, "application/json", MOODLE.replace(KID, "new-kid"));
        keys.keys(platform.client(), KID);
        clock.move(31);

        assertThat(keys.keys(platform.client(), "new-kid")).hasSize(1);
        assertThat(keys.keys(platform.client(), KID)).isEmpty();
    }

    @Checks({"J15"})
    @Test
    void refusesATokenOfAKeyThePlatformHasTakenBack() {
        platform.answers("/jwks", answer(PUBLISHED, "max-age=60")).answers("/jwks", answer(MOODLE, "max-age=60"));
        assertThat(launch(Platform13.KID)).isEmpty();
        clock.move(60);
        assertThat(launch(Platform13.KID)).as("still kept").isEmpty();
        clock.move(1);

        assertThat(launch(Platform13.KID)).contains(Reason.LTI13_KID_UNKNOWN);
    }

    @Test
    void findsAKeyThatChangedUnderTheSameIdAndPauses() {
        String changed = MOODLE.replace("\"n\":\"tUvd", "\"n\":\"uUvd");
        platform.answers("/jwks", 200, "application/json", MOODLE).answers("/jwks", 200, "application/json", changed);
        var first = keys.keys(platform.client(), KID);
        clock.move(31);

        assertThat(keys.keysAnew(platform.client(), KID)).hasSize(1).isNotEqualTo(first);
        keys.keysAnew(platform.client(), KID);

        assertThat(platform.asked("/jwks")).hasSize(2);
    }

    @Test
    @Checks({"C2", "J7"})
    void refusesAnUnknownKidAfterOneRefetchAndTheNextWithoutAny() {
        platform.answers("/jwks", 200, "application/json", PUBLISHED);
        assertThat(launch(Platform13.KID)).isEmpty();
        clock.move(31);

        assertThat(launch("unknown-1")).contains(Reason.LTI13_KID_UNKNOWN);
        assertThat(launch("unknown-2")).contains(Reason.LTI13_KID_UNKNOWN);

        assertThat(platform.asked("/jwks")).hasSize(2);
    }

    private Optional<Reason> launch(String kid) {
        return launch(platform.client(), kid);
    }

    /** What becomes of a token that is good in everything but perhaps its key. */
    private Optional<Reason> launch(Client at, String kid) {
        var client = new Client(
                at.registration(), Platform13.ISSUER, Platform13.CLIENT_ID, at.deployments(), at.endpoints(), true);
        PlatformKeySource source = new PlatformKeySource() {
            @Override
            public List<JWK> keys(Client any, String wanted) {
                return keys.keys(at, wanted);
            }

            @Override
            public List<JWK> keysAnew(Client any, String wanted) {
                return keys.keysAnew(at, wanted);
            }
        };
        String token = LaunchSigner.jwt(Platform13.claims(), kid, Platform13.KEYS.getPrivate());
        return Heard.outcome(
                Platform13.NOW,
                hearing -> new IdTokenChecks(source, new OwnAddress(Platform13.BASE))
                        .verified(token, client, Platform13.expecting(Platform13.NONCE), hearing));
    }

    @Checks({"J13"})
    @ParameterizedTest
    @CsvSource({
        "500, application/json, '{}'",
        "200, text/html, '<html>Log in</html>'",
        "200, application/json, '{\"keys\":'",
        "200, application/json, '[]'",
        "302, text/html, ''",
        "404, text/html, ''",
    })
    void refusesLaunchesWhenThereIsNothingToJudgeBy(int status, String type, String body) {
        try (var well = new LocalPlatform()) {
            well.answers("/jwks", 200, "application/json", PUBLISHED);
            assertThat(launch(well.client(), Platform13.KID)).as("the twin").isEmpty();
        }
        platform.answers("/jwks", status, type, body);

        assertThat(launch(Platform13.KID)).contains(Reason.LTI13_KEYS_UNREACHABLE);
    }

    @Checks({"J13"})
    @Test
    void refusesAKeySetOfFiveMegabytesAndASlowOne() {
        platform.answers("/jwks", 200, "application/json", padded(5_000_000));
        assertThat(launch(Platform13.KID)).contains(Reason.LTI13_KEYS_UNREACHABLE);

        try (var smaller = new LocalPlatform();
                var slow = new LocalPlatform()) {
            smaller.answers("/jwks", 200, "application/json", padded(200_000));
            slow.answers("/jwks", new LocalPlatform.Answer(200, "application/json", any -> PUBLISHED, Map.of(), 3000));
            assertThat(launch(smaller.client(), Platform13.KID)).as("the twin").isEmpty();
            assertThat(launch(slow.client(), Platform13.KID)).contains(Reason.LTI13_KEYS_UNREACHABLE);
        }
    }

    private static String padded(int characters) {
        return PUBLISHED.substring(0, PUBLISHED.length() - 1) + ",\"x\":\"" + "x".repeat(characters) + "\"}";
    }

    /** An answer that never ends is hung up on at its bound, and that at once rather than when patience is over. */
    @Checks({"J13"})
    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":[", "[", " "})
    void hangsUpOnAKeySetWithoutEnd(String again) {
        var patient = new PlatformKeys(new PlatformHttp(Duration.ofSeconds(20)), new OutgoingGuard(), clock);
        platform.endless("/jwks", again);

        var refused = assertTimeout(
                Duration.ofSeconds(10),
                () -> catchThrowableOfType(LaunchRefused.class, () -> patient.keys(platform.client(), KID)));

        assertThat(refused.reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
        assertThat(platform.sentWithoutEnd()).as("characters sent").isLessThan(20_000_000);
    }

    @Checks({"J13"})
    @ParameterizedTest
    @ValueSource(strings = {"{\"keys\":", "{\"keys\":[{\"kty\":\"RSA\",\"x\":"})
    void refusesAKeySetFiftyThousandDeep(String before) {
        platform.answers("/jwks", 200, "application/json", before + "[".repeat(50_000) + "]".repeat(50_000) + "}");

        assertThat(launch(Platform13.KID)).contains(Reason.LTI13_KEYS_UNREACHABLE);
    }

    @Checks({"J13"})
    @Test
    void followsNoRedirect() {
        platform.answers("/jwks", redirect(platform.url() + "/other"))
                .answers("/other", 200, "application/json", PUBLISHED);

        assertThat(launch(Platform13.KID)).contains(Reason.LTI13_KEYS_UNREACHABLE);
        assertThat(platform.asked("/other")).isEmpty();
    }

    /** Neither to a server of the inner network, by name or by number, nor away from TLS. */
    @Checks({"J13"})
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectToAnInnerAddress(int status) {
        try (var inner = new LocalPlatform()) {
            inner.answers("/jwks", 200, "application/json", PUBLISHED);
            assertThat(launch(inner.client(), Platform13.KID)).as("the twin").isEmpty();
            String byName = inner.url().replace("127.0.0.1", "localhost") + "/jwks";
            for (String address : List.of(inner.url() + "/jwks", byName, "http://169.254.169.254/latest/meta-data")) {
                try (var redirecting = new LocalPlatform()) {
                    redirecting.answers(
                            "/jwks",
                            new LocalPlatform.Answer(status, "text/html", any -> "", Map.of("Location", address), 0));

                    assertThat(launch(redirecting.client(), Platform13.KID))
                            .as(address)
                            .contains(Reason.LTI13_KEYS_UNREACHABLE);
                }
            }
            assertThat(inner.asked("/jwks")).as("by the twin alone").hasSize(1);
        }
    }

    private static LocalPlatform.Answer redirect(String address) {
        return new LocalPlatform.Answer(302, "text/html", any -> "", Map.of("Location", address), 0);
    }

    @Test
    void livesOnWhatItHoldsForAnHourWhenThePlatformIsDown() {
        platform.answers("/jwks", 200, "application/json", MOODLE).answers("/jwks", 503, "text/html", "");
        keys.keys(platform.client(), KID);

        clock.move(600 + 3600);
        assertThat(keys.keys(platform.client(), KID)).hasSize(1);
        clock.move(6);
        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
    }

    @Test
    void asksAFailingPlatformAgainAfterSecondsOnly() {
        platform.answers("/jwks", 503, "text/html", "").answers("/jwks", 200, "application/json", MOODLE);

        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
        assertThat(platform.asked("/jwks")).hasSize(1);
        clock.move(5);

        assertThat(keys.keys(platform.client(), KID)).hasSize(1);
    }

    @Checks({"J16"})
    @Test
    void startsAnewWhenTheRegistrationNamesAnotherAddress() {
        platform.answers("/jwks", 200, "application/json", MOODLE)
                .answers("/moved", 200, "application/json", MOODLE.replace(KID, "moved"));
        keys.keys(platform.client(), KID);
        var moved = new Client(
                new RegistrationId(1),
                platform.url(),
                "client-1",
                Set.of("2"),
                new Client.Endpoints(platform.url() + "/a", platform.url() + "/t", platform.url() + "/moved"),
                true);

        assertThat(keys.keys(moved, KID)).isEmpty();
        assertThat(keys.keys(moved, "moved")).hasSize(1);
    }

    @Checks({"J16"})
    @Test
    void refusesATokenOfAKeyThatOnlyTheFormerAddressHas() {
        platform.answers("/jwks", 200, "application/json", PUBLISHED)
                .answers("/moved", 200, "application/json", MOODLE);
        var at = platform.client();
        assertThat(launch(at, Platform13.KID)).isEmpty();

        var endpoints = new Client.Endpoints(
                at.endpoints().authorization(), at.endpoints().token(), platform.url() + "/moved");
        var moved = new Client(at.registration(), at.issuer(), at.clientId(), at.deployments(), endpoints, true);

        assertThat(launch(moved, Platform13.KID)).contains(Reason.LTI13_KID_UNKNOWN);
    }

    @Checks({"J13", "J14"})
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"keys\":[]} | LTI13_KID_UNKNOWN",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"key-1\"}]} | LTI13_KEY_UNUSABLE",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"other\"}]} | LTI13_KID_UNKNOWN",
                "{\"keys\":[{\"kty\":\"unheard-of\",\"kid\":\"key-1\"}]} | LTI13_KID_UNKNOWN",
                "{} | LTI13_KEYS_UNREACHABLE",
            })
    void refusesATokenWhenTheSetIsEmptyOrForeign(String set, Reason reason) {
        platform.answers("/jwks", 200, "application/json", PUBLISHED);
        assertThat(launch(Platform13.KID)).as("the twin").isEmpty();

        try (var foreign = new LocalPlatform()) {
            foreign.answers("/jwks", 200, "application/json", set);
            assertThat(launch(foreign.client(), Platform13.KID)).contains(reason);
        }
    }

    private Reason reason() {
        return catchThrowableOfType(LaunchRefused.class, () -> keys.keys(platform.client(), KID))
                .reason();
    }

    private static LocalPlatform.Answer answer(String body, String cacheControl) {
        return new LocalPlatform.Answer(200, "application/json", any -> body, Map.of("Cache-Control", cacheControl), 0);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T22:00:00Z");

        void move(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
