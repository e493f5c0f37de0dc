// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.CLAIM;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.outcome;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.token;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.verified;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.File;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The LTI claims of a resource-link launch: what 1EdTech's certification wants refused and wants accepted. */
class LtiClaimsTest {
    private static final String ROLES = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    static Stream<String> capturedLaunches() {
        return Arrays.stream(new File("src/test/resources/captures").list())
                .filter(name -> name.startsWith("lti13_launch") && !name.contains("_oidc_login"))
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(token())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("capturedLaunches")
    void acceptsEveryCapturedLaunchAtItsTime(String capture) throws Exception {
        var captured = Captures.object(capture);
        var claims = captured.getJsonObject("claims");
        var keys = JWKSet.parse(
                Captures.object("moodle_jwks").getJsonObject("body").toString());
        var client = new Client(
                new RegistrationId(1),
                claims.getString("iss"),
                claims.getString("aud"),
                Set.of(claims.getString(CLAIM + "deployment_id")),
                new Client.Endpoints("http://127.0.0.1:8085/a", "http://127.0.0.1:8085/t", "http://127.0.0.1:8085/j"),
                true);
        PlatformKeySource source = (any, kid) -> List.of(keys.getKeyByKeyId(kid));

        Launch launch = new IdTokenChecks(source, new OwnAddress("http://localhost:9191"))
                .verified(
                        captured.getString("id_token"),
                        client,
                        Platform13.expecting(nonce(capture, claims)),
                        Instant.parse(captured.getString("at")));

        assertThat(launch.person().id()).isEqualTo(claims.getString("sub"));
        assertThat(launch.person().full()).isEqualTo(claims.getString("name"));
        assertThat(launch.link().contextId())
                .isEqualTo(claims.getJsonObject(CLAIM + "context").getString("id"));
        assertThat(launch.custom()).doesNotContainKey("due");
        boolean administrator = claims.getJsonArray(CLAIM + "roles").toString().contains("#Administrator");
        assertThat(launch.role() == Role.ADMIN).isEqualTo(administrator);
    }

    /** The nonce we had asked for, where the authentication request was kept beside the launch. */
    private static String nonce(String capture, JsonObject claims) {
        return new File("src/test/resources/captures/" + capture + "_oidc_login_authreq.json").exists()
                ? Captures.object(capture + "_oidc_login_authreq")
                        .getJsonObject("params")
                        .getString("nonce")
                : claims.getString("nonce");
    }

    @ParameterizedTest
    @CsvSource({
        "version, LTI13_VERSION_WRONG",
        "message_type, LTI13_MESSAGE_TYPE_MISSING",
        "roles, LTI13_ROLES_MISSING",
        "deployment_id, LTI13_DEPLOYMENT_MISSING",
        "resource_link, LTI13_LINK_MISSING",
        "target_link_uri, LTI13_TARGET_MISSING",
    })
    void refusesALaunchWithoutAClaimItNeeds(String claim, Reason reason) {
        assertThat(outcome(token(claims -> claims.remove(CLAIM + claim)))).contains(reason);
        assertThat(outcome(token(claims -> claims.add(CLAIM + claim, JsonValue.NULL))))
                .contains(reason);
        assertThat(outcome(token(claims -> claims.remove(CLAIM + claim)
                        .add("http://purl.imsglobal.org/spec/lti/claim/" + claim, "1.3.0"))))
                .as("the namespace begins with https")
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "version, '\"11.3\"', LTI13_VERSION_WRONG",
        "version, '\"1.3\"', LTI13_VERSION_WRONG",
        "version, '1.3', LTI13_VERSION_WRONG",
        "version, '\"LTI-1p0\"', LTI13_VERSION_WRONG",
        "message_type, '\"LtiDeepLinkingRequest\"', LTI13_MESSAGE_UNSUPPORTED",
        "message_type, '\"LtiStartProctoring\"', LTI13_MESSAGE_UNSUPPORTED",
        "message_type, '\"ltiresourcelinkrequest\"', LTI13_MESSAGE_UNKNOWN",
        "message_type, '\"\"', LTI13_MESSAGE_UNKNOWN",
        "message_type, '5', LTI13_MESSAGE_UNKNOWN",
        "deployment_id, '\"3\"', LTI13_DEPLOYMENT_UNKNOWN",
        "deployment_id, '2', LTI13_DEPLOYMENT_UNKNOWN",
        "deployment_id, '\"\"', LTI13_DEPLOYMENT_UNKNOWN",
        "resource_link, '\"3\"', LTI13_LINK_MISSING",
        "resource_link, '{}', LTI13_LINK_MISSING",
        "resource_link, '{\"id\":\"\"}', LTI13_LINK_MISSING",
        "resource_link, '{\"id\":3}', LTI13_LINK_MISSING",
        "context, '{\"id\":2}', LTI13_CLAIM_INVALID",
        "roles, '\"Instructor\"', LTI13_ROLES_INVALID",
        "roles, '[\"Learner\",5]', LTI13_ROLES_INVALID",
        "target_link_uri, '\"https://evil.example/lti/1p3/launch\"', LTI13_TARGET_FOREIGN",
        "target_link_uri, '\"http://verkstad.example.se/lti/1p3/launch\"', LTI13_TARGET_FOREIGN",
        "target_link_uri, '\"https://verkstad.example.se@evil.example/\"', LTI13_TARGET_FOREIGN",
        "target_link_uri, '\"https://verkstad.example.se:8443/\"', LTI13_TARGET_FOREIGN",
        "target_link_uri, '\"javascript:alert(1)\"', LTI13_TARGET_FOREIGN",
        "target_link_uri, '\"//verkstad.example.se/\"', LTI13_TARGET_FOREIGN",
    })
    void refusesAClaimThatSays(String claim, String json, Reason reason) {
        assertThat(outcome(token(claims -> claims.add(CLAIM + claim, value(json)))))
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lti/1p3/launch?x=1&y=%2F", "/somewhere/else", "/../../etc", "/%2e%2e/"})
    void acceptsAnyPathOnOurOwnAddress(String path) {
        assertThat(outcome(token(claims -> claims.add(CLAIM + "target_link_uri", Platform13.BASE + path))))
                .isEmpty();
    }

    @Test
    void refusesALaunchWithoutAPerson() {
        assertThat(outcome(token(claims -> claims.remove("sub")))).contains(Reason.LTI13_SUB_MISSING);
        assertThat(outcome(token(claims -> claims.add("sub", "")))).contains(Reason.LTI13_SUB_INVALID);
        assertThat(outcome(token(claims -> claims.add("sub", " ")))).contains(Reason.LTI13_SUB_INVALID);
        assertThat(outcome(token(claims -> claims.add("sub", 5)))).contains(Reason.LTI13_SUB_INVALID);
        assertThat(outcome(token(claims -> claims.add("sub", "5".repeat(256))))).contains(Reason.LTI13_SUB_INVALID);
    }

    @Test
    void refusesAMessageThatIsNoLaunchAtAll() {
        String token = token(claims -> Json.createObjectBuilder().add("name", "badltilaunch"));

        assertThat(outcome(token)).contains(Reason.LTI13_ISS_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"" + ROLES + "Instructor\",\"" + ROLES + "Learner\"]', TEACHER",
        "'[\"Instructor\"]', TEACHER",
        "'[\"Learner\"]', PARTICIPANT",
        "'[\"http://example.se/vocab#Wizard\"]', PARTICIPANT",
        "'[\"\"]', PARTICIPANT",
        "'[]', PARTICIPANT",
    })
    void acceptsSeveralShortUnknownAndNoRoles(String json, Role role) {
        assertThat(verified(token(claims -> claims.add(CLAIM + "roles", value(json))))
                        .role())
                .isEqualTo(role);
    }

    @Test
    void acceptsALaunchThatTellsNoNames() {
        Launch launch = verified(token(claims -> claims.remove("name")
                .remove("given_name")
                .remove("family_name")
                .remove("email")
                .remove(CLAIM + "context")));

        assertThat(launch.person()).isEqualTo(new Launch.LmsPerson("5", null, null, null, null));
        assertThat(launch.link().contextId()).isEmpty();
    }

    @Test
    void acceptsOnlyAnEmailOrOnlyNames() {
        assertThat(verified(token(claims ->
                                claims.remove("name").remove("given_name").remove("family_name")))
                        .person()
                        .email())
                .isEqualTo("student1@student.example");
        assertThat(verified(token(claims -> claims.remove("email"))).person().full())
                .isEqualTo("Åsa Öberg");
    }

    @Test
    void treatsUnresolvedVariablesAsUnset() {
        Launch launch = verified(token(claims -> claims.add(
                CLAIM + "custom",
                Json.createObjectBuilder()
                        .add("verkstad", "case")
                        .add("due", "$ResourceLink.submission.endDateTime")
                        .add("number", 5)
                        .add("yes", true)
                        .add("nothing", JsonValue.NULL)
                        .add("nested", Json.createObjectBuilder()))));

        assertThat(launch.custom())
                .containsOnlyKeys("verkstad", "number", "yes")
                .containsEntry("number", "5");
        assertThat(launch.contentKey()).isEqualTo("case");
    }

    @ParameterizedTest
    @CsvSource({
        "home, home",
        "module:M3, module:M3",
        "exercise:E3.2, exercise:E3.2",
        "reviews, reviews",
        "case, case",
        "teacher, teacher",
        "leaders, leaders",
        "research, research",
        "'', home",
        "$Foo.bar, home",
        "../etc, home",
        "module:, home",
        "MODULE:M3, home",
        "exercise:E3.2/../x, home",
    })
    void opensWhatTheLinkSaysOrHome(String sent, String opened) {
        Launch launch = verified(token(claims ->
                claims.add(CLAIM + "custom", Json.createObjectBuilder().add("verkstad", sent))));

        assertThat(launch.contentKey()).isEqualTo(opened);
    }

    @Test
    void keepsServiceAddressesAndTheOutcomeHandle() {
        Launch.Services services = verified(token()).services();

        assertThat(services.lineItem())
                .isEqualTo("http://127.0.0.1:8085/mod/lti/services.php/2/lineitems/9/lineitem?type_id=2");
        assertThat(services.scopes()).contains("https://purl.imsglobal.org/spec/lti-ags/scope/score");
        assertThat(services.sourcedId()).startsWith("{\"data\":{\"instanceid\":\"3\"");
    }

    @Test
    void survivesServiceClaimsOfTheWrongShape() {
        Launch launch = verified(token(claims -> claims.add(
                        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                        Json.createObjectBuilder().add("scope", "all").add("lineitem", 5))
                .add("https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome", "no")
                .add(CLAIM + "launch_presentation", 5)));

        assertThat(launch.services()).isEqualTo(Launch.Services.NONE);
        assertThat(launch.locale()).isNull();
    }

    @Test
    void cleansNamesOfControlsAndBidiTricks() {
        Launch launch = verified(token(claims -> claims.add("given_name", "A\u030Asa\u0000\r\n")
                .add("family_name", "\u202Egrebö\u202C")
                .add("name", "👩‍💻 " + "å".repeat(400))));

        assertThat(launch.person().given()).isEqualTo("Åsa");
        assertThat(launch.person().family()).isEqualTo("grebö");
        assertThat(launch.person().full()).startsWith("👩‍💻 å").hasSize(255);
    }

    @Test
    void leavesIdNumbersAndUserNamesOutside() {
        assertThat(verified(token()).toString()).doesNotContain("urn:example:student1");
    }

    @Test
    void ignoresClaimsItDoesNotKnow() {
        assertThat(outcome(token(claims -> claims.add(
                        "https://example.se/claim", Json.createObjectBuilder().add("x", 1)))))
                .isEmpty();
    }

    private static JsonValue value(String json) {
        return Json.createReader(new StringReader("[" + json + "]")).readArray().get(0);
    }
}
