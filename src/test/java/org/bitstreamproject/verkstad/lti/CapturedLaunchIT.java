// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.Browser;
import org.bitstreamproject.verkstad.testing.Page;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every captured launch, signed anew and posted to the running server; and what must be refused, each built from a capture
 * and sent only after its unmodified twin was accepted.
 */
class CapturedLaunchIT {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String STUDENT11 = "lti11_launch_student1_sv";
    private static final String STUDENT13 = "lti13_launch_student1_sv_with_lineitem";

    @TempDir
    static Path home;

    private static CapturedPlatform platform;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        platform = new CapturedPlatform();
        var file = Files.writeString(home.resolve("captured-platforms.json"), platform.platformsJson());
        server = RunningServer.start(home, Map.of("VERKSTAD_PLATFORMS", file.toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) server.close();
        if (platform != null) platform.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lti11_launch_student1_sv, Åsa Öberg, participant, sv, SE",
        "lti11_launch_student1_url_with_query, Åsa Öberg, participant, sv, SE",
        "lti11_launch_student2_no, Kåre Ødegård, participant, nb, NO",
        "lti11_launch_student3_no, Ľubica O'Brien-Žitňanská, participant, nb, NO",
        "lti11_launch_teacher_sv, Astrid Lärarsson, teacher, sv, SE",
        "lti11_launch_nonediting_teacher_sv, Torbjørn Hjelpelærer, teacher, sv, SE",
        "lti11_launch_teacher_switched_to_student_role, Astrid Lärarsson, participant, sv, SE",
        "lti11_launch_admin_sv, Admin User, admin, sv, SE"
    })
    void acceptsEveryCapturedLegacyLaunch(String capture, String name, String role, String locale, String country) {
        var browser = new Browser();
        var url = server.address() + "/lti/1p1/launch" + query(capture);

        var answer = browser.postOnce(url, platform.legacy(capture, url));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie"))
                .contains("Secure", "HttpOnly", "SameSite=None", "Partitioned", "Path=/")
                .doesNotContain("Domain");
        assertMe(browser, name, role, locale, country);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lti13_launch_student1_sv_with_lineitem, Åsa Öberg, participant, sv, SE",
        "lti13_launch_student2_no, Kåre Ødegård, participant, nb, NO",
        "lti13_launch_student3_no_ungraded, Ľubica O'Brien-Žitňanská, participant, nb, NO",
        "lti13_launch_teacher_sv, Astrid Lärarsson, teacher, sv, SE",
        "lti13_launch_nonediting_teacher_sv, Torbjørn Hjelpelærer, teacher, sv, SE",
        "lti13_launch_teacher_switched_to_student_role, Astrid Lärarsson, participant, sv, SE",
        "lti13_launch_two_lineitems_same_link, Åsa Öberg, participant, sv, SE",
        "lti13_launch_student2_after_lineitem_recreated, Kåre Ødegård, participant, nb, NO",
        "lti13_launch_admin_sv, Admin User, admin, sv, SE"
    })
    void acceptsEveryCapturedLaunch(String capture, String name, String role, String locale, String country) {
        var login = platform.login(server, capture);

        var answer = login.launch(server, fields(login, platform.claims(capture, server, login)));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertMe(login.browser(), name, role, locale, country);
    }

    @Test
    void showsNothingOfACopiedCourseNobodyHasConnected() {
        var url = server.address() + "/lti/1p1/launch";
        var browser = new Browser();

        var answer = browser.postOnce(url, platform.legacy("lti11_launch_admin_in_copied_course", url));

        assertThat(answer.header("Location")).isEqualTo("/connect");
        assertThat(browser.get(server.address() + "/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get(server.address() + "/connect").body())
                .contains("context_history=$Context.id.history")
                .doesNotContain("CAPTURED");
    }

    @Test
    void leadsATeacherOfACourseNobodyHasConnectedToTheSetUpPage() {
        var url = server.address() + "/lti/1p1/launch";
        var browser = new Browser();
        var fields = new HashMap<>(platform.legacy("lti11_launch_teacher_sv", url));
        fields.put("context_id", "998");

        var answer = browser.postOnce(url, LaunchSigner.signed(fields, url, CapturedPlatform.CREDENTIALS.secret()));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/connect");
        assertThat(answer.header("Set-Cookie")).endsWith("; Path=/; Secure; HttpOnly; SameSite=None; Partitioned");
        assertThat(browser.get(server.address() + "/connect").body()).contains("name=\"code\"", "name=\"_handle\"");
        assertThat(new Browser().get(server.address() + "/connect").status()).isEqualTo(401);
        assertThat(browser.postOnce(server.address() + "/connect/code", Map.of("code", "K7QM-4XHD-P2WT"))
                        .status())
                .as("a form of another site, which cannot know the handle")
                .isEqualTo(409);
    }

    /** A change made before signing. */
    static Stream<Arguments> legacyFaults() {
        return Stream.of(
                signed("LTI11-TIMESTAMP-OLD", fields -> fields.put("oauth_timestamp", secondsFromNow(-330))),
                signed("LTI11-TIMESTAMP-FUTURE", fields -> fields.put("oauth_timestamp", secondsFromNow(330))),
                signed("LTI11-TIMESTAMP-INVALID", fields -> fields.put("oauth_timestamp", "soon")),
                signed("LTI11-TIMESTAMP-MISSING", fields -> fields.remove("oauth_timestamp")),
                signed("LTI11-NONCE-MISSING", fields -> fields.remove("oauth_nonce")),
                signed("LTI11-KEY-UNKNOWN", fields -> fields.put("oauth_consumer_key", "nobody")),
                signed("LTI11-METHOD-REFUSED", fields -> fields.put("oauth_signature_method", "PLAINTEXT")),
                signed("LTI11-VERSION-WRONG", fields -> fields.put("lti_version", "LTI-2p0")),
                signed("LTI11-MESSAGE-TYPE-MISSING", fields -> fields.remove("lti_message_type")),
                signed("LTI11-MESSAGE-UNSUPPORTED", fields -> fields.put("lti_message_type", "something-else")),
                signed("LTI11-LINK-MISSING", fields -> fields.remove("resource_link_id")),
                signed("LTI11-USER-MISSING", fields -> fields.remove("user_id")),
                signed("LTI11-CONTEXT-UNBOUND", fields -> fields.put("context_id", "999")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legacyFaults")
    void refusesALegacyLaunchWithOneFault(String reason, Consumer<Map<String, String>> change) {
        var url = server.address() + "/lti/1p1/launch";
        var twin = platform.legacy(STUDENT11, url);
        var changed = new HashMap<>(platform.legacy(STUDENT11, url));
        change.accept(changed);

        assertThat(new Browser().postOnce(url, twin).status()).isEqualTo(303);
        assertRefused(
                new Browser().postOnce(url, LaunchSigner.signed(changed, url, CapturedPlatform.CREDENTIALS.secret())),
                reason);
    }

    /** A change made after signing. */
    static Stream<Arguments> tampering() {
        return Stream.of(
                signed("LTI11-SIGNATURE-WRONG", fields -> fields.put("roles", "Instructor")),
                signed("LTI11-SIGNATURE-WRONG", fields -> fields.put("user_id", "6")),
                signed("LTI11-SIGNATURE-WRONG", fields -> fields.put("custom_verkstad", "teacher")),
                signed("LTI11-SIGNATURE-MISSING", fields -> fields.remove("oauth_signature")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("tampering")
    void refusesALegacyLaunchChangedOnTheWay(String reason, Consumer<Map<String, String>> change) {
        var url = server.address() + "/lti/1p1/launch";
        var changed = new HashMap<>(platform.legacy(STUDENT11, url));
        change.accept(changed);

        assertThat(new Browser().postOnce(url, platform.legacy(STUDENT11, url)).status())
                .isEqualTo(303);
        assertRefused(new Browser().postOnce(url, changed), reason);
    }

    @Test
    void refusesAFieldSentTwice() {
        var url = server.address() + "/lti/1p1/launch";
        var fields = platform.legacy(STUDENT11, url);

        assertRefused(
                new Browser().postRaw(url, Browser.encoded(fields) + "&roles=Instructor"), "LTI11-PARAM-DUPLICATE");
        assertThat(new Browser().postOnce(url, fields).status()).isEqualTo(303);
    }

    @Test
    void refusesAnotherSecret() {
        var url = server.address() + "/lti/1p1/launch";
        var fields = platform.legacy(STUDENT11, url);

        assertRefused(
                new Browser().postOnce(url, LaunchSigner.signed(fields, url, "another secret")),
                "LTI11-SIGNATURE-WRONG");
        assertThat(new Browser().postOnce(url, fields).status()).isEqualTo(303);
    }

    static Stream<Arguments> claimFaults() {
        return Stream.of(
                claims(
                        "LTI13-NONCE-UNKNOWN",
                        token -> token.add("nonce", UUID.randomUUID().toString())),
                claims("LTI13-NONCE-MISSING", token -> token.remove("nonce")),
                claims("LTI13-ISS-WRONG", token -> token.add("iss", "https://elsewhere.example")),
                claims("LTI13-AUD-WRONG", token -> token.add("aud", "another-client")),
                claims("LTI13-IAT-FUTURE", token -> token.add("iat", now() + 30).add("exp", now() + 90)),
                claims("LTI13-EXPIRED", token -> token.add("iat", now() - 200).add("exp", now() - 90)),
                claims("LTI13-IAT-OLD", token -> token.add("iat", now() - 3700).add("exp", now() + 60)),
                claims("LTI13-EXP-INVALID", token -> token.remove("exp")),
                claims("LTI13-DEPLOYMENT-UNKNOWN", token -> token.add(CLAIM + "deployment_id", "77")),
                claims("LTI13-DEPLOYMENT-MISSING", token -> token.remove(CLAIM + "deployment_id")),
                claims("LTI13-VERSION-WRONG", token -> token.add(CLAIM + "version", "1.1.0")),
                claims("LTI13-MESSAGE-TYPE-MISSING", token -> token.remove(CLAIM + "message_type")),
                claims("LTI13-MESSAGE-UNKNOWN", token -> token.add(CLAIM + "message_type", "LtiSomething")),
                claims("LTI13-TARGET-FOREIGN", token -> token.add(CLAIM + "target_link_uri", "https://evil.example/x")),
                claims("LTI13-ROLES-MISSING", token -> token.remove(CLAIM + "roles")),
                claims("LTI13-SUB-MISSING", token -> token.remove("sub")),
                claims("LTI13-LINK-MISSING", token -> token.remove(CLAIM + "resource_link")),
                claims(
                        "LTI13-CONTEXT-UNBOUND",
                        token -> token.add(
                                CLAIM + "context",
                                Json.createObjectBuilder().add("id", "999").build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimFaults")
    void refusesATokenWithOneFault(String reason, Consumer<JsonObjectBuilder> change) {
        var twin = platform.login(server, STUDENT13);
        var login = platform.login(server, STUDENT13);
        var changed = Json.createObjectBuilder(platform.claims(STUDENT13, server, login));
        change.accept(changed);

        assertThat(twin.launch(server, fields(twin, platform.claims(STUDENT13, server, twin)))
                        .status())
                .isEqualTo(303);
        assertRefused(login.launch(server, fields(login, changed.build())), reason);
    }

    @Test
    void refusesATokenSignedByAnotherKey() throws Exception {
        var login = platform.login(server, STUDENT13);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var forged = LaunchSigner.jwt(
                platform.claims(STUDENT13, server, login),
                CapturedPlatform.KEY_ID,
                generator.generateKeyPair().getPrivate());

        assertAccepted(STUDENT13);
        assertRefused(
                login.launch(server, Map.of("id_token", forged, "state", login.state())), "LTI13-SIGNATURE-WRONG");
    }

    @Test
    void refusesAnUnknownKeyAndNoKeyAtAll() {
        var claims = Json.createObjectBuilder().add("alg", "RS256").add("typ", "JWT");
        var unknown = platform.login(server, STUDENT13);
        var without = platform.login(server, STUDENT13);

        assertAccepted(STUDENT13);
        assertRefused(launch(unknown, claims.add("kid", "nobody").build()), "LTI13-KID-UNKNOWN");
        assertRefused(
                launch(
                        without,
                        Json.createObjectBuilder()
                                .add("alg", "RS256")
                                .add("typ", "JWT")
                                .build()),
                "LTI13-KID-MISSING");
    }

    @ParameterizedTest
    @CsvSource({"none", "HS256", "RS512"})
    void refusesEveryOtherAlgorithm(String algorithm) {
        var login = platform.login(server, STUDENT13);
        var header = Json.createObjectBuilder()
                .add("typ", "JWT")
                .add("alg", algorithm)
                .add("kid", CapturedPlatform.KEY_ID)
                .build();

        assertAccepted(STUDENT13);
        assertRefused(launch(login, header), "LTI13-ALG-REFUSED");
    }

    @Test
    void refusesALaunchThatDidNotBeginInThisBrowser() {
        var stolen = platform.login(server, STUDENT13);
        var fields = fields(stolen, platform.claims(STUDENT13, server, stolen));

        assertRefused(new Browser().postOnce(server.address() + "/lti/1p3/launch", fields), "OIDC-COOKIE-MISSING");
        assertThat(stolen.launch(server, fields).status()).isEqualTo(303);
    }

    @Test
    void refusesAStateItDidNotGive() {
        var login = platform.login(server, STUDENT13);
        var token = platform.signed(platform.claims(STUDENT13, server, login));

        assertRefused(login.launch(server, Map.of("id_token", token, "state", "made-up")), "OIDC-STATE-UNKNOWN");
        assertRefused(login.launch(server, Map.of("id_token", token)), "OIDC-STATE-MISSING");
        assertThat(login.launch(server, Map.of("id_token", token, "state", login.state()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void acceptsOneOfTwentyLegacyReplaysAtOnce() throws Exception {
        var url = server.address() + "/lti/1p1/launch";
        var body = Browser.encoded(platform.legacy(STUDENT11, url));

        assertThat(acceptedOfTwenty(() -> new Browser().postRaw(url, body).status()))
                .isEqualTo(1);
    }

    @Test
    void acceptsOneOfTwentyReplaysAtOnce() throws Exception {
        var login = platform.login(server, STUDENT13);
        var fields = fields(login, platform.claims(STUDENT13, server, login));
        var cookies = login.browser().cookies("localhost");

        assertThat(acceptedOfTwenty(() -> {
                    var twin = new Browser();
                    cookies.forEach((name, value) -> twin.keep("localhost", name, value));
                    return twin.postOnce(server.address() + "/lti/1p3/launch", fields)
                            .status();
                }))
                .isEqualTo(1);
    }

    private static long acceptedOfTwenty(Callable<Integer> launch) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            long accepted = 0;
            for (var answer : pool.invokeAll(Collections.nCopies(20, launch))) if (answer.get() == 303) accepted++;
            return accepted;
        } finally {
            pool.shutdown();
        }
    }

    private static void assertAccepted(String capture) {
        var login = platform.login(server, capture);
        assertThat(login.launch(server, fields(login, platform.claims(capture, server, login)))
                        .status())
                .isEqualTo(303);
    }

    private static void assertRefused(Page answer, String reason) {
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.status()).isIn(400, 401, 403);
        assertThat(answer.header("Set-Cookie")).doesNotContain("__Host-verkstad=");
        assertThat(answer.body()).contains(reason);
    }

    private static void assertMe(Browser browser, String name, String role, String locale, String country) {
        var me = browser.get(server.address() + "/api/v1/me").json();
        assertThat(me.getString("displayName")).isEqualTo(name);
        assertThat(me.getString("role")).isEqualTo(role);
        assertThat(me.getString("locale")).isEqualTo(locale);
        assertThat(me.getString("country")).isEqualTo(country);
        assertThat(me.getString("platform")).isEqualTo("captured");
    }

    private static Page launch(CapturedPlatform.Login login, JsonObject header) {
        var claims = platform.claims(STUDENT13, server, login).toString();
        var token = LaunchSigner.jws(header, claims, platform.keys().getPrivate());
        return login.launch(server, Map.of("id_token", token, "state", login.state()));
    }

    private static Map<String, String> fields(CapturedPlatform.Login login, JsonObject claims) {
        return Map.of("id_token", platform.signed(claims), "state", login.state());
    }

    private static String query(String capture) {
        var url = Captures.object(capture).getString("url");
        return url.contains("?") ? url.substring(url.indexOf('?')) : "";
    }

    private static Arguments signed(String reason, Consumer<Map<String, String>> change) {
        return Arguments.of(reason, change);
    }

    private static Arguments claims(String reason, Consumer<JsonObjectBuilder> change) {
        return Arguments.of(reason, change);
    }

    private static String secondsFromNow(long seconds) {
        return Long.toString(now() + seconds);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
