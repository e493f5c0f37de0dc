// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
        String published = "{\"keys\":["
                + Platform13.publicJwk(Platform13.KID, Platform13.KEYS).toJSONString() + "]}";
        platform.answers("/jwks", 200, "application/json", published);
        assertThat(launch(Platform13.KID)).isEmpty();
        clock.move(31);

        assertThat(launch("unknown-1")).contains(Reason.LTI13_KID_UNKNOWN);
        assertThat(launch("unknown-2")).contains(Reason.LTI13_KID_UNKNOWN);

        assertThat(platform.asked("/jwks")).hasSize(2);
    }

    private java.util.Optional<Reason> launch(String kid) {
        var at = platform.client();
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
        platform.answers("/jwks", status, type, body);

        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
    }

    @Checks({"J13"})
    @Test
    void refusesAKeySetOfFiveMegabytesAndASlowOne() {
        platform.answers("/jwks", 200, "application/json", "{\"keys\":[],\"x\":\"" + "x".repeat(5_000_000) + "\"}");
        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);

        try (var slow = new LocalPlatform()) {
            slow.answers("/jwks", new LocalPlatform.Answer(200, "application/json", any -> MOODLE, Map.of(), 3000));
            var refused = catchThrowableOfType(LaunchRefused.class, () -> keys.keys(slow.client(), KID));
            assertThat(refused.reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
        }
    }

    @Checks({"J13"})
    @Test
    void followsNoRedirect() {
        platform.answers(
                        "/jwks",
                        new LocalPlatform.Answer(
                                302, "text/html", any -> "", Map.of("Location", platform.url() + "/other"), 0))
                .answers("/other", 200, "application/json", MOODLE);

        assertThat(reason()).isEqualTo(Reason.LTI13_KEYS_UNREACHABLE);
        assertThat(platform.asked("/other")).isEmpty();
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

    @Checks({"J13", "J14"})
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"b5774f3907d170ad83dc\"}]}"
            })
    void findsNothingUsableInAnEmptyOrForeignSet(String set) {
        platform.answers("/jwks", 200, "application/json", set);

        assertThat(keys.keys(platform.client(), KID)).allMatch(key -> !(key instanceof com.nimbusds.jose.jwk.RSAKey));
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
