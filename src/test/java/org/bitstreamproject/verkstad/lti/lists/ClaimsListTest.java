// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.CLAIM;
import static org.bitstreamproject.verkstad.lti.oidc.Platform13.NOW;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.IdTokenChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.bitstreamproject.verkstad.lti.oidc.Platform13;
import org.bitstreamproject.verkstad.lti.oidc.PlatformKeySource;
import org.bitstreamproject.verkstad.lti.services.Fault;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The LTI claims of a resource-link launch: what 1EdTech's certification wants refused and wants accepted. */
@DisplayNameGeneration(ListedNames.class)
class ClaimsListTest {
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

        Launch launch = (Launch) new IdTokenChecks(source, new OwnAddress("http://localhost:9191"))
                .verified(
                        captured.getString("id_token"),
                        client,
                        Platform13.expecting(nonce(capture, claims)),
                        new Hearing(Instant.parse(captured.getString("at"))));

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

    @Checks({"L7", "L8", "L9", "L11", "L14", "L15", "L17", "L18"})
    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource({
        "L7, version, '1.3', LTI13_VERSION_WRONG",
        "L7, version, '\"1.3\"', LTI13_VERSION_WRONG",
        "L7, version, '\"LTI-1p0\"', LTI13_VERSION_WRONG",
        "L8, message_type, '\"LtiStartProctoring\"', LTI13_MESSAGE_UNSUPPORTED",
        "L8, message_type, '\"LtiEndAssessment\"', LTI13_MESSAGE_UNSUPPORTED",
        "L8, message_type, '\"LtiDataPrivacyLaunchRequest\"', LTI13_MESSAGE_UNSUPPORTED",
        "L8, message_type, '\"LtiSomethingElse\"', LTI13_MESSAGE_UNKNOWN",
        "L8, message_type, '\"ltiresourcelinkrequest\"', LTI13_MESSAGE_UNKNOWN",
        "L8, message_type, '\"\"', LTI13_MESSAGE_UNKNOWN",
        "L8, message_type, '5', LTI13_MESSAGE_UNKNOWN",
        "L9, deployment_id, '\"3\"', LTI13_DEPLOYMENT_UNKNOWN",
        "L9, deployment_id, '\"\"', LTI13_DEPLOYMENT_UNKNOWN",
        "L11, deployment_id, '2', LTI13_DEPLOYMENT_UNKNOWN",
        "L14, resource_link, '\"3\"', LTI13_LINK_MISSING",
        "L14, resource_link, '[]', LTI13_LINK_MISSING",
        "L14, resource_link, '{}', LTI13_LINK_MISSING",
        "L14, resource_link, '{\"id\":\"\"}', LTI13_LINK_MISSING",
        "L14, resource_link, '{\"id\":3}', LTI13_LINK_MISSING",
        "L15, target_link_uri, '\"\"', LTI13_TARGET_MISSING",
        "L15, target_link_uri, '\" \"', LTI13_TARGET_MISSING",
        "L15, target_link_uri, '5', LTI13_TARGET_MISSING",
        "L15, target_link_uri, 'null', LTI13_TARGET_MISSING",
        "L15, target_link_uri, '\"https://evil.example/lti/1p3/launch\"', LTI13_TARGET_FOREIGN",
        "L15, target_link_uri, '\"http://verkstad.example.se/lti/1p3/launch\"', LTI13_TARGET_FOREIGN",
        "L15, target_link_uri, '\"https://verkstad.example.se@evil.example/\"', LTI13_TARGET_FOREIGN",
        "L15, target_link_uri, '\"https://verkstad.example.se:8443/\"', LTI13_TARGET_FOREIGN",
        "L15, target_link_uri, '\"javascript:alert(1)\"', LTI13_TARGET_FOREIGN",
        "L15, target_link_uri, '\"//verkstad.example.se/\"', LTI13_TARGET_FOREIGN",
        "L17, roles, 'null', LTI13_ROLES_MISSING",
        "L17, roles, '\"Instructor\"', LTI13_ROLES_INVALID",
        "L17, roles, '{}', LTI13_ROLES_INVALID",
        "L17, roles, '[\"Learner\",5]', LTI13_ROLES_INVALID",
        "L17, roles, '[null]', LTI13_ROLES_INVALID",
        "L18, context, '{\"id\":2}', LTI13_CLAIM_INVALID",
        "L18, context, '{\"id\":\"\"}', LTI13_CLAIM_INVALID",
    })
    void refusesAClaimThatSays(String id, String claim, String json, Reason reason) {
        assertThat(outcome(token(claims -> claims.add(CLAIM + claim, value(json)))))
                .contains(reason);
    }

    @Checks({"L11", "L14", "L18"})
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "L11, deployment_id, LTI13_DEPLOYMENT_UNKNOWN",
        "L14, resource_link, LTI13_LINK_MISSING",
        "L18, context, LTI13_CLAIM_INVALID"
    })
    void refusesIdsOfMoreThan255Characters(String id, String claim, Reason reason) {
        JsonValue longest = idOf(claim, "7".repeat(255));
        JsonValue longer = idOf(claim, "7".repeat(256));

        // both lengths are deployments of the client: what is refused is the length alone
        assertThat(outcomeAtAnyDeployment(token(claims -> claims.add(CLAIM + claim, longest))))
                .isEmpty();
        assertThat(outcomeAtAnyDeployment(token(claims -> claims.add(CLAIM + claim, longer))))
                .contains(reason);
    }

    @Checks({"L12", "L13"})
    @ParameterizedTest(name = "{0} sub = {1}: {2}")
    @CsvSource({
        "L12, '\"\"', LTI13_SUB_INVALID",
        "L12, '\" \"', LTI13_SUB_INVALID",
        "L12, '5', LTI13_SUB_INVALID",
        "L12, '[\"5\"]', LTI13_SUB_INVALID",
        "L13, 'null', LTI13_SUB_MISSING",
    })
    void refusesALaunchWithoutAPerson(String id, String json, Reason reason) {
        assertThat(outcome(token(claims -> claims.add("sub", value(json))))).contains(reason);
    }

    @Test
    @Checks("L12")
    void takesASubUpTo255CharactersExactlyAsItIs() {
        assertThat(verified(token(claims -> claims.add("sub", "aBc"))).person().id())
                .isEqualTo("aBc");
        assertThat(verified(token(claims -> claims.add("sub", "AbC"))).person().id())
                .isEqualTo("AbC");
        assertThat(outcome(token(claims -> claims.add("sub", "5".repeat(255))))).isEmpty();
        assertThat(outcome(token(claims -> claims.add("sub", "5".repeat(256))))).contains(Reason.LTI13_SUB_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "message_type", "roles", "deployment_id", "resource_link", "target_link_uri"})
    @Checks("L27")
    void honoursNoClaimInANamespaceWithoutTls(String claim) {
        JsonValue honest = Platform13.claims().get(CLAIM + claim);

        assertThat(outcome(token(
                        claims -> claims.remove(CLAIM + claim).add(CLAIM.replace("https:", "http:") + claim, honest))))
                .isPresent();
        assertThat(outcome(token(claims -> claims.add(CLAIM.replace("https:", "http:") + claim, "nonsense"))))
                .isEmpty();
    }

    @Test
    @Checks("L17")
    void acceptsEmptyRepeatedAndAThousandRoles() {
        String learner = ROLES + "Learner";
        String thousand = "[" + String.join(",", Collections.nCopies(1000, "\"" + learner + "\"")) + "]";

        assertThat(verified(token(claims -> claims.add(CLAIM + "roles", value("[\"\"]"))))
                        .role())
                .isEqualTo(Role.PARTICIPANT);
        assertThat(verified(token(claims -> claims.add(CLAIM + "roles", value(thousand))))
                        .role())
                .isEqualTo(Role.PARTICIPANT);
    }

    @Test
    @Checks("L18")
    void acceptsAContextThatIsMissingNamelessOrOfAShortType() {
        Launch none = verified(token(claims -> claims.remove(CLAIM + "context")));
        Launch nameless = verified(token(claims -> claims.add(CLAIM + "context", value("{\"title\":\"X\"}"))));
        Launch shortType = verified(
                token(claims -> claims.add(CLAIM + "context", value("{\"id\":\"2\",\"type\":[\"CourseSection\"]}"))));

        assertThat(none.link().contextId()).isEmpty();
        assertThat(nameless.link().contextId()).isEmpty();
        assertThat(shortType.link().contextId()).isEqualTo("2");
    }

    @Test
    @Checks("L21")
    void keepsCustomKeysThatDifferInCaseApart() {
        Launch launch = verified(token(claims -> claims.add(
                CLAIM + "custom",
                Json.createObjectBuilder()
                        .add("Verkstad", "teacher")
                        .add("verkstad", "case")
                        .add("VERKSTAD", "home"))));

        assertThat(launch.contentKey()).isEqualTo("case");
        assertThat(launch.custom()).containsEntry("Verkstad", "teacher").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://evil.example/", "data:text/html,x"})
    @Checks("L22")
    void takesNoReturnAddressOver(String address) {
        Launch launch = verified(token(claims -> claims.add(
                CLAIM + "launch_presentation",
                Json.createObjectBuilder().add("locale", "sv").add("return_url", address))));

        assertThat(launch.toString()).doesNotContain(address);
        assertThat(launch.locale()).isEqualTo("sv");
    }

    @Checks("L23")
    @ParameterizedTest
    @CsvSource({
        "no, NB",
        "nb, NB",
        "nn, NB",
        "nb_NO, NB",
        "sv, SV",
        "sv_fi, SV",
        "xx, EN",
        "'', EN",
        "en_us, EN",
        "svenska, EN"
    })
    void answersInALanguageWeHave(String sent, Language language) {
        Launch launch = verified(token(claims -> claims.add(
                CLAIM + "launch_presentation", Json.createObjectBuilder().add("locale", sent))));

        assertThat(Language.fromLaunch(launch.locale())).isEqualTo(language);
    }

    @Test
    @Checks("L24")
    void refusesToCallALineItemOnAnotherHost() {
        Launch launch = verified(token(claims -> claims.add(
                "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                Json.createObjectBuilder().add("lineitem", "http://169.254.169.254/latest/meta-data"))));
        String lineItem = String.valueOf(launch.services().lineItem());

        assertThat(launch.services().scopes()).isEmpty();
        assertThat(new OutgoingGuard()
                        .checked(Platform13.ISSUER + "/lineitem", Platform13.ISSUER, List.of())
                        .uri())
                .hasHost("moodle.example.se");
        assertThatThrownBy(() -> new OutgoingGuard().checked(lineItem, Platform13.ISSUER, List.of()))
                .hasMessage(Fault.FOREIGN_ADDRESS.name());
    }

    @Test
    @Checks("L25")
    void takesNoRosterAddressOver() {
        Launch launch = verified(token(claims -> claims.add(
                "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                Json.createObjectBuilder().add("context_memberships_url", "http://10.0.0.1/members"))));

        assertThat(launch.toString()).doesNotContain("10.0.0.1");
    }

    @Checks("L28")
    @ParameterizedTest(name = "for_user = {0}: {1}")
    @CsvSource({
        "'{\"user_id\":\"5\"}', ",
        "'null', LTI13_FOR_USER_MISSING",
        "'{}', LTI13_FOR_USER_MISSING",
        "'\"5\"', LTI13_FOR_USER_MISSING",
        "'{\"user_id\":5}', LTI13_FOR_USER_MISSING",
        "'{\"user_id\":\"\"}', LTI13_FOR_USER_MISSING",
    })
    void wantsToKnowWhoseWorkIsReviewed(String json, Reason reason) {
        assertThat(outcome(review("[\"Instructor\"]", json))).isEqualTo(Optional.ofNullable(reason));
    }

    @Checks("L28")
    @ParameterizedTest(name = "roles = {0}: {1}")
    @CsvSource({
        "'[\"Instructor\"]', ",
        "'[\"Instructor\",\"http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator\"]', ",
        "'[\"TeachingAssistant\"]', ",
        "'[\"Learner\"]', LTI13_REVIEWER_NOT_TEACHER",
        "'[]', LTI13_REVIEWER_NOT_TEACHER",
    })
    void letsOnlyThoseWhoTeachReview(String roles, Reason reason) {
        assertThat(outcome(review(roles, "{\"user_id\":\"5\"}"))).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    @Checks("L28")
    void tellsWhoseWorkIsReviewedAndNothingInAnOrdinaryLaunch() {
        Launch review = verified(review("[\"Instructor\"]", "{\"user_id\":\"5\"}"));
        Launch ordinary = verified(token(claims -> claims.add(CLAIM + "for_user", value("{\"user_id\":\"5\"}"))));

        assertThat(review.occasion())
                .isEqualTo(new Launch.Occasion(
                        Launch.Message.SUBMISSION_REVIEW, Instant.ofEpochSecond(NOW.getEpochSecond()), "5"));
        assertThat(ordinary.occasion()).isEqualTo(Launch.Occasion.opened(Instant.ofEpochSecond(NOW.getEpochSecond())));
    }

    private static String review(String roles, String forUser) {
        return token(claims -> claims.add(CLAIM + "message_type", "LtiSubmissionReviewRequest")
                .add(CLAIM + "roles", value(roles))
                .add(CLAIM + "for_user", value(forUser)));
    }

    private static Optional<Reason> outcomeAtAnyDeployment(String token) {
        Client known = Platform13.client();
        var client = new Client(
                known.registration(),
                known.issuer(),
                known.clientId(),
                Set.of("2", "7".repeat(255), "7".repeat(256)),
                known.endpoints(),
                true);
        PlatformKeySource keys = (any, kid) -> List.of(Platform13.publicJwk(Platform13.KID, Platform13.KEYS));
        return Heard.outcome(
                Platform13.NOW,
                hearing -> new IdTokenChecks(keys, new OwnAddress(Platform13.BASE))
                        .verified(token, client, Platform13.expecting(Platform13.NONCE), hearing));
    }

    private static JsonValue idOf(String claim, String id) {
        return claim.equals("deployment_id")
                ? Json.createValue(id)
                : Json.createObjectBuilder().add("id", id).build();
    }

    @Checks("L15")
    @ParameterizedTest
    @ValueSource(strings = {"/", "/lti/1p3/launch?x=1&y=%2F", "/somewhere/else", "/../../etc", "/%2e%2e/"})
    void acceptsAnyPathOnOurOwnAddress(String path) {
        assertThat(verified(token(claims -> claims.add(CLAIM + "target_link_uri", Platform13.BASE + path))))
                .as("the address decides nothing: the content key does, and a query is neither refused nor read")
                .isEqualTo(verified(token()));
    }

    @Checks({"L19", "L20"})
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

    @Checks({"L24"})
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

    @Checks({"J39"})
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

    @Checks({"L26"})
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
