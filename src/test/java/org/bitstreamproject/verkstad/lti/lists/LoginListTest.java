// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.Heard;
import org.bitstreamproject.verkstad.lti.Hearing;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.AuthenticationRequest;
import org.bitstreamproject.verkstad.lti.oidc.Client;
import org.bitstreamproject.verkstad.lti.oidc.LoginChecks;
import org.bitstreamproject.verkstad.lti.oidc.OwnAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Login initiation: who is meant, what is refused, and what goes back to the platform. */
@DisplayNameGeneration(ListedNames.class)
class LoginListTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:00:00Z");
    private static final String ISSUER = "http://127.0.0.1:8085";
    private static final OwnAddress OWN = new OwnAddress("http://localhost:9191");
    private static final Client UMU = client(1, "LtGZz76aaj9oevu", true);
    private static final Client UIT = client(2, "other-client", true);

    static Stream<String> capturedLogins() {
        return Arrays.stream(new File("src/test/resources/captures").list())
                .filter(name -> name.endsWith("_oidc_login.json") || name.equals("lti13_oidc_login.json"))
                .map(name -> name.replace(".json", ""))
                .sorted();
    }

    @BeforeEach
    void theUnmodifiedTwinIsAccepted() {
        assertThat(outcome(fields -> {}, UMU)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("capturedLogins")
    void answersEveryCapturedLoginAsMoodleWantsIt(String capture) {
        Form login = Form.parse(Captures.object(capture).getString("body_raw"));
        var expected = Captures.object(capture + "_authreq").getJsonObject("params");
        Client client = client(1, expected.getString("client_id"), true);
        Client meant = new LoginChecks(issuer -> List.of(client), OWN).client(login, new Hearing(NOW));

        String url = AuthenticationRequest.url(
                meant,
                login,
                expected.getString("redirect_uri"),
                new AuthenticationRequest.Secrets(expected.getString("state"), expected.getString("nonce")));

        assertThat(url).startsWith("http://127.0.0.1:8085/mod/lti/auth.php?");
        assertThat(Form.parse(URI.create(url).getRawQuery()).fields()).isEqualTo(Captures.strings(expected));
    }

    @Checks({"O1", "O2", "O3"})
    @ParameterizedTest
    @CsvSource({"iss, OIDC_ISS_MISSING", "login_hint, OIDC_LOGIN_HINT_MISSING", "target_link_uri, OIDC_TARGET_MISSING"})
    void refusesALoginThatLacks(String field, Reason reason) {
        assertThat(outcome(fields -> fields.remove(field), UMU)).contains(reason);
        assertThat(outcome(fields -> fields.put(field, " "), UMU)).contains(reason);
    }

    @Checks({"O4"})
    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8085/", "https://127.0.0.1:8085", "http://127.0.0.1", "HTTP://127.0.0.1:8085"})
    void comparesTheIssuerByteForByte(String issuer) {
        assertThat(outcome(fields -> fields.put("iss", issuer), UMU)).contains(Reason.OIDC_ISS_UNKNOWN);
    }

    @Checks({"O5", "O7"})
    @Test
    void refusesAClientOfNobody() {
        assertThat(outcome(fields -> fields.put("client_id", "nobody"), UMU)).contains(Reason.OIDC_CLIENT_UNKNOWN);
        assertThat(outcome(fields -> {}, UIT)).contains(Reason.OIDC_CLIENT_UNKNOWN);
    }

    /** Both Moodles are known; each client belongs to its own, and one's client with the other's issuer to nobody. */
    @Checks({"O7"})
    @Test
    void refusesTheClientOfTheOtherMoodle() {
        String elsewhere = "https://moodle.example.no";
        Client other = new Client(new RegistrationId(2), elsewhere, "the-others", Set.of("2"), UMU.endpoints(), true);
        var checks = new LoginChecks(
                issuer ->
                        Map.of(ISSUER, List.of(UMU), elsewhere, List.of(other)).getOrDefault(issuer, List.of()),
                OWN);

        assertThat(judged(checks, ISSUER, UMU.clientId())).isEmpty();
        assertThat(judged(checks, elsewhere, "the-others")).isEmpty();
        assertThat(judged(checks, ISSUER, "the-others")).contains(Reason.OIDC_CLIENT_UNKNOWN);
        assertThat(judged(checks, elsewhere, UMU.clientId())).contains(Reason.OIDC_CLIENT_UNKNOWN);
    }

    private static Optional<Reason> judged(LoginChecks checks, String issuer, String client) {
        Form login = login(fields -> {
            fields.put("iss", issuer);
            fields.put("client_id", client);
            fields.remove("lti_deployment_id");
        });
        return Heard.outcome(NOW, hearing -> checks.client(login, hearing));
    }

    @Checks({"O6"})
    @Test
    void neverGuessesBetweenTwoClients() {
        assertThat(outcome(fields -> fields.remove("client_id"), UMU)).isEmpty();
        assertThat(outcome(fields -> {}, UMU, UIT)).isEmpty();
        assertThat(outcome(fields -> fields.remove("client_id"), UMU, UIT)).contains(Reason.OIDC_CLIENT_AMBIGUOUS);
    }

    @Checks({"O8"})
    @Test
    void refusesADisabledPlatform() {
        assertThat(outcome(fields -> {}, client(1, "LtGZz76aaj9oevu", false))).contains(Reason.OIDC_PLATFORM_DISABLED);
    }

    @Test
    void refusesADeploymentThatIsNotOurs() {
        assertThat(outcome(fields -> fields.remove("lti_deployment_id"), UMU)).isEmpty();
        assertThat(outcome(fields -> fields.put("lti_deployment_id", "9"), UMU))
                .contains(Reason.OIDC_DEPLOYMENT_UNKNOWN);
    }

    @Checks({"O9", "O10"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/oidc/launch",
                "https://localhost:9191/",
                "http://localhost:9192/",
                "http://localhost:9191@evil.example/",
                "http://user@localhost:9191/",
                "javascript:alert(1)",
                "data:text/html,x",
                "http://localhost:9191/\r\nSet-Cookie: x=1",
                "/lti/1p3/launch",
                "localhost:9191",
            })
    void refusesATargetOnAnotherAddress(String target) {
        assertThat(outcome(fields -> fields.put("target_link_uri", target), UMU))
                .contains(Reason.OIDC_TARGET_FOREIGN);
    }

    @Checks({"O14"})
    @Test
    void refusesAParameterThatComesTwice() {
        String body = LaunchSigner.form(fields());

        assertThat(judged(Form.parse(body), UMU)).isEmpty();
        assertThat(judged(Form.parse(body + "&iss=" + ISSUER), UMU)).contains(Reason.OIDC_PARAM_DUPLICATE);
        assertThat(judged(Form.parse(body).and(Form.parse("login_hint=6")), UMU))
                .contains(Reason.OIDC_PARAM_DUPLICATE);
    }

    @Checks({"O15"})
    @Test
    void refusesHintsOfEightKilobytes() {
        assertThat(outcome(fields -> fields.put("lti_message_hint", "x".repeat(4096)), UMU))
                .isEmpty();
        assertThat(outcome(fields -> fields.put("lti_message_hint", "x".repeat(8192)), UMU))
                .contains(Reason.OIDC_HINT_TOO_LONG);
        assertThat(outcome(fields -> fields.put("login_hint", "x".repeat(8192)), UMU))
                .contains(Reason.OIDC_HINT_TOO_LONG);
    }

    @Checks({"O11", "O12"})
    @Test
    void echoesHintsByteForByte() {
        String hint = "{\"cmid\":5,\"launchid\":\"ltilaunch3_1\"} +&=%2B#å🎈/?;:@$,'\"<>\\";
        Form login = login(fields -> {
            fields.put("lti_message_hint", hint);
            fields.put("login_hint", hint);
        });

        String url = AuthenticationRequest.url(UMU, login, "http://localhost:9191/lti/1p3/launch", secrets());

        assertThat(Form.parse(URI.create(url).getRawQuery()).fields())
                .containsEntry("lti_message_hint", hint)
                .containsEntry("login_hint", hint);
    }

    @Test
    void leavesOutAMessageHintThatWasNotSent() {
        String url = AuthenticationRequest.url(
                UMU, login(fields -> fields.remove("lti_message_hint")), "http://localhost:9191/x", secrets());

        assertThat(url).doesNotContain("lti_message_hint");
    }

    @Checks({"O18"})
    @Test
    void keepsTheQueryOfAnAuthorizationEndpoint() {
        var endpoints = new Client.Endpoints(
                "https://lms.example/auth?tenant=7", "https://lms.example/t", "https://lms.example/j");
        var client = new Client(new RegistrationId(1), ISSUER, "c", Set.of("2"), endpoints, true);

        assertThat(AuthenticationRequest.url(client, login(fields -> {}), "http://localhost:9191/x", secrets()))
                .startsWith("https://lms.example/auth?tenant=7&scope=openid&");
    }

    private static AuthenticationRequest.Secrets secrets() {
        return new AuthenticationRequest.Secrets("s", "n");
    }

    private static Optional<Reason> outcome(Consumer<Map<String, String>> change, Client... known) {
        return judged(login(change), known);
    }

    private static Optional<Reason> judged(Form login, Client... known) {
        var checks = new LoginChecks(issuer -> issuer.equals(ISSUER) ? List.of(known) : List.of(), OWN);
        return Heard.outcome(NOW, hearing -> checks.client(login, hearing));
    }

    private static Form login(Consumer<Map<String, String>> change) {
        var fields = fields();
        change.accept(fields);
        return Form.parse(LaunchSigner.form(fields));
    }

    private static Map<String, String> fields() {
        return new LinkedHashMap<>(Captures.strings(Captures.object("lti13_launch_student1_sv_with_lineitem_oidc_login")
                .getJsonObject("params")));
    }

    private static Client client(long id, String clientId, boolean enabled) {
        var endpoints = new Client.Endpoints(
                ISSUER + "/mod/lti/auth.php", ISSUER + "/mod/lti/token.php", ISSUER + "/mod/lti/certs.php");
        return new Client(new RegistrationId(id), ISSUER, clientId, Set.of("2", "3", "4", "5"), endpoints, enabled);
    }
}
