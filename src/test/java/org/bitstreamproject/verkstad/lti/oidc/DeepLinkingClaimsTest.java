// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.SelectionRequest;
import org.bitstreamproject.verkstad.lti.lists.Checks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep Linking 2.0 requests: D1 and the half of L30 that is in the token. Every refusal's unmodified twin is accepted. */
class DeepLinkingClaimsTest {
    private static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    @ParameterizedTest
    @ValueSource(strings = {"lti13_deeplink_request", "lti13_deeplink_request_2", "lti13_deeplink_request_3"})
    void acceptsEveryCapturedRequestAtItsTime(String capture) throws ParseException {
        var captured = Captures.object(capture);
        var claims = captured.getJsonObject("claims");
        var keys = JWKSet.parse(
                Captures.object("moodle_jwks").getJsonObject("body").toString());
        var client = new Client(
                new RegistrationId(7),
                claims.getString("iss"),
                claims.getString("aud"),
                Set.of("2"),
                new Client.Endpoints("http://127.0.0.1:8085/a", "http://127.0.0.1:8085/t", "http://127.0.0.1:8085/j"),
                true);
        PlatformKeySource source = (any, kid) -> List.of(keys.getKeyByKeyId(kid));

        var request = (SelectionRequest) new IdTokenChecks(source, new OwnAddress("http://localhost:9191"))
                .verified(
                        captured.getString("id_token"),
                        client,
                        Platform13.expecting(claims.getString("nonce")),
                        new Hearing(Instant.parse(captured.getString("at"))));

        assertThat(request.returnUrl()).isEqualTo(claims.getJsonObject(SETTINGS).getString("deep_link_return_url"));
        assertThat(request.deployment()).isEqualTo("2");
        assertThat(request.contextId()).isEqualTo("2");
        assertThat(request.multiple()).isTrue();
        assertThat(request.data()).isNull();
        assertThat(request.locale()).isEqualTo("sv");
    }

    @Checks("L30")
    @ParameterizedTest
    @CsvSource({
        "deep_link_return_url, LTI13_DL_RETURN_MISSING",
        "accept_types, LTI13_DL_TYPES_MISSING",
    })
    void l30NeedsWhatTheAnswerHangsOn(String name, Reason reason) {
        assertThat(refusalAfter(settings -> settings.remove(name))).contains(reason);
    }

    @Checks("L30")
    @Test
    void l30NeedsLtiLinksToBeTaken() {
        assertThat(refusalAfter(settings -> settings.add("accept_types", Json.createArrayBuilder(List.of("html")))))
                .contains(Reason.LTI13_DL_TYPE_REFUSED);
        assertThat(refusalAfter(settings -> settings.add("accept_types", "ltiResourceLink")))
                .contains(Reason.LTI13_DL_TYPES_MISSING);
    }

    @Checks("L30")
    @Test
    void l30TakesDataThatIsTextOfABoundedLength() {
        assertThat(request(settings -> settings.add("data", "x".repeat(8000))).data())
                .hasSize(8000);
        assertThat(request(settings -> settings.add("data", "")).data()).isEmpty();
        assertThat(refusalAfter(settings -> settings.add("data", "x".repeat(8001))))
                .contains(Reason.LTI13_DL_DATA_INVALID);
        assertThat(refusalAfter(settings -> settings.add("data", 5))).contains(Reason.LTI13_DL_DATA_INVALID);
    }

    @Test
    void takesOneThingWhereSeveralAreNotAllowed() {
        assertThat(request(settings -> settings.add("accept_multiple", false)).multiple())
                .isFalse();
        assertThat(request(settings -> settings.remove("accept_multiple")).multiple())
                .isFalse();
    }

    @Test
    void needsItsSettings() {
        assertThat(Platform13.outcome(signed(claims -> claims.remove(SETTINGS))))
                .contains(Reason.LTI13_DL_SETTINGS_MISSING);
    }

    @Test
    void isJudgedLikeALaunchInEverythingElse() {
        String lti = Platform13.CLAIM;

        assertThat(Platform13.outcome(signed(claims -> claims.add(lti + "deployment_id", "9"))))
                .contains(Reason.LTI13_DEPLOYMENT_UNKNOWN);
        assertThat(Platform13.outcome(signed(claims -> claims.add(lti + "version", "1.3"))))
                .contains(Reason.LTI13_VERSION_WRONG);
        assertThat(Platform13.outcome(signed(claims -> claims.add("nonce", "another"))))
                .contains(Reason.LTI13_NONCE_UNKNOWN);
        assertThat(Platform13.outcome(signed(claims -> claims.add(lti + "target_link_uri", "https://evil.example/"))))
                .contains(Reason.LTI13_TARGET_FOREIGN);
        assertThat(Platform13.outcome(signed(claims -> claims.remove(lti + "roles"))))
                .contains(Reason.LTI13_ROLES_MISSING);
    }

    private static Optional<Reason> refusalAfter(UnaryOperator<JsonObjectBuilder> change) {
        assertThat(request(UnaryOperator.identity())).as("the unmodified twin").isNotNull();
        return Platform13.outcome(token(change));
    }

    private static SelectionRequest request(UnaryOperator<JsonObjectBuilder> change) {
        PlatformKeySource source = (client, kid) -> List.of(Platform13.publicJwk(Platform13.KID, Platform13.KEYS));
        return (SelectionRequest) new IdTokenChecks(source, new OwnAddress(Platform13.BASE))
                .verified(
                        token(change),
                        Platform13.client(),
                        Platform13.expecting(Platform13.NONCE),
                        new Hearing(Platform13.NOW));
    }

    private static String token(UnaryOperator<JsonObjectBuilder> change) {
        JsonObject settings = change.apply(Json.createObjectBuilder(claims().getJsonObject(SETTINGS)))
                .build();
        return signed(claims -> claims.add(SETTINGS, settings));
    }

    private static String signed(UnaryOperator<JsonObjectBuilder> change) {
        var claims = change.apply(Json.createObjectBuilder(claims())).build();
        return LaunchSigner.jwt(claims, Platform13.KID, Platform13.KEYS.getPrivate());
    }

    private static JsonObject claims() {
        var captured = Captures.object("lti13_deeplink_request").getJsonObject("claims");
        return LaunchSigner.lti13(
                captured,
                Platform13.ISSUER,
                Platform13.CLIENT_ID,
                Platform13.BASE + "/lti/1p3/launch",
                Platform13.NOW,
                Platform13.NONCE);
    }
}
