// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.lists;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.CapturedPlatform;
import org.bitstreamproject.verkstad.lti.Captures;
import org.bitstreamproject.verkstad.lti.Form;
import org.bitstreamproject.verkstad.lti.LaunchSigner;
import org.bitstreamproject.verkstad.testing.Browser;
import org.bitstreamproject.verkstad.testing.Page;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only a running server can prove: every captured launch signed anew, and the checks of the lists that hang on methods, headers,
 * bodies and cookies. Rules that need no server are proved by the other lists.
 */
@DisplayNameGeneration(ListedNames.class)
class LaunchListIT {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String STUDENT11 = "lti11_launch_student1_sv";
    private static final String STUDENT13 = "lti13_launch_student1_sv_with_lineitem";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

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

    @Test
    @Checks({"B16", "B17"})
    void refusesAFieldSentTwice() {
        var url = server.address() + "/lti/1p1/launch";
        var fields = platform.legacy(STUDENT11, url);

        assertRefused(
                new Browser().postRaw(url, Browser.encoded(fields) + "&roles=Instructor"), "LTI11-PARAM-DUPLICATE");
        assertThat(new Browser().postOnce(url, fields).status()).isEqualTo(303);
    }

    @Test
    @Checks({"S1", "S6"})
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
    @Checks("B10")
    void acceptsOneOfTwentyLegacyReplaysAtOnce() throws Exception {
        var url = server.address() + "/lti/1p1/launch";
        var body = Browser.encoded(platform.legacy(STUDENT11, url));

        assertThat(outcomesOfTwenty(() -> new Browser().postRaw(url, body)))
                .isEqualTo(Map.of("let in", 1L, "LTI11-NONCE-REPLAYED", 19L));
    }

    @Test
    @Checks("J36")
    void acceptsOneOfTwentyReplaysAtOnce() throws Exception {
        var login = platform.login(server, STUDENT13);
        var fields = fields(login, platform.claims(STUDENT13, server, login));
        var cookies = login.browser().cookies("localhost");

        assertThat(outcomesOfTwenty(() -> {
                    var twin = new Browser();
                    cookies.forEach((name, value) -> twin.keep("localhost", name, value));
                    return twin.postOnce(server.address() + "/lti/1p3/launch", fields);
                }))
                .isEqualTo(Map.of("let in", 1L, "LTI13-NONCE-REPLAYED", 19L));
    }

    @Checks({"O13", "O19"})
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void answersALoginOfEitherMethodWithTheOneRedirectUri(String method) throws Exception {
        var initiation = initiation();
        initiation.put("target_link_uri", server.address() + "/somewhere/else?x=1");

        var answer = login(method, initiation, "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");

        assertThat(answer.statusCode()).isEqualTo(302);
        var request =
                Form.parse(URI.create(header(answer, "Location")).getRawQuery()).fields();
        assertThat(request)
                .containsEntry("redirect_uri", server.address() + "/lti/1p3/launch")
                .containsEntry("lti_message_hint", initiation.get("lti_message_hint"))
                .containsEntry("response_mode", "form_post");
    }

    @Test
    @Checks({"O13", "O14"})
    void refusesAParameterInBothBodyAndAddress() throws Exception {
        var fields = initiation();
        var url = server.address() + "/lti/1p3/login";

        var both = send(form(url + "?login_hint=6", Browser.encoded(fields)));
        var twice = send(HttpRequest.newBuilder(URI.create(url + "?" + Browser.encoded(fields) + "&iss=x")));

        assertThat(login("POST", fields).statusCode()).isEqualTo(302);
        assertThat(header(both, "X-Verkstad-Reason")).isEqualTo("OIDC-PARAM-DUPLICATE");
        assertThat(header(twice, "X-Verkstad-Reason")).isEqualTo("OIDC-PARAM-DUPLICATE");
        assertThat(header(both, "Location")).isEmpty();
    }

    @Checks("O15")
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void refusesAHintOfEightKilobytesWithAReason(String method) throws Exception {
        var fields = initiation();
        assertThat(login(method, fields).statusCode()).isEqualTo(302);
        fields.put("lti_message_hint", "x".repeat(8192));

        var answer = login(method, fields);

        assertThat(header(answer, "X-Verkstad-Reason")).isEqualTo("OIDC-HINT-TOO-LONG");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Checks({"B14", "O16"})
    @ParameterizedTest
    @CsvSource({
        "HEAD, /lti/1p3/login", "PUT, /lti/1p3/login", "DELETE, /lti/1p3/login", "GET, /lti/1p3/launch",
        "PUT, /lti/1p3/launch", "GET, /lti/1p1/launch", "HEAD, /lti/1p1/launch", "PUT, /lti/1p1/launch"
    })
    void refusesEveryOtherMethod(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path + "?" + Browser.encoded(initiation())))
                .method(method, HttpRequest.BodyPublishers.noBody());

        var answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(header(answer, "Location")).isEmpty();
    }

    @Test
    @Checks("B26")
    void believesNoHeaderAboutItsOwnAddress() throws Exception {
        var url = server.address() + "/lti/1p1/launch";
        var spoofed = "https://evil.example/lti/1p1/launch";

        var honest = send(form(url, Browser.encoded(platform.legacy(STUDENT11, url)))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));
        var forged = send(form(url, Browser.encoded(platform.legacy(STUDENT11, spoofed)))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));

        assertThat(honest.statusCode()).isEqualTo(303);
        assertThat(header(forged, "X-Verkstad-Reason")).isEqualTo("LTI11-SIGNATURE-WRONG");
    }

    @Test
    @Checks("B17")
    void refusesOauthInTheHeaderToo() throws Exception {
        var url = server.address() + "/lti/1p1/launch";

        var answer = send(form(url, Browser.encoded(platform.legacy(STUDENT11, url)))
                .header("Authorization", "OAuth oauth_consumer_key=\"x\""));

        assertThat(header(answer, "X-Verkstad-Reason")).isEqualTo("LTI11-OAUTH-IN-HEADER");
    }

    @Test
    @Checks("B27")
    void readsUtf8WhateverTheRequestCallsItself() throws Exception {
        var url = server.address() + "/lti/1p1/launch";
        var body = Browser.encoded(platform.legacy(STUDENT11, url));

        var answer = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=ISO-8859-1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));

        var browser = new Browser();
        browser.keep(
                "localhost", "__Host-verkstad", header(answer, "Set-Cookie").replaceAll("^[^=]*=([^;]*).*", "$1"));
        assertMe(browser, "Åsa Öberg", "participant", "sv", "SE");
    }

    @Test
    @Checks("B35")
    void tellsNothingOfALaunchOnItsPage() {
        var url = server.address() + "/lti/1p1/launch";
        var fields = new HashMap<>(platform.legacy(STUDENT11, url));
        fields.put("roles", "Instructor");

        var answer = new Browser().postOnce(url, fields);

        assertRefused(answer, "LTI11-SIGNATURE-WRONG");
        assertThat(answer.body())
                .doesNotContain(CapturedPlatform.CREDENTIALS.secret(), "oauth_", "Öberg", fields.get("oauth_nonce"));
    }

    @Test
    @Checks("S10")
    void leadsSomebodyWhoReloadsBackToTheCourse() {
        var login = platform.login(server, STUDENT13);
        var fields = fields(login, platform.claims(STUDENT13, server, login));
        assertThat(login.launch(server, fields).status()).isEqualTo(303);

        var again = login.browser().postOnce(server.address() + "/lti/1p3/launch", fields);

        assertThat(again.reason()).isEqualTo("LTI13-NONCE-REPLAYED");
        assertThat(again.body()).contains("Gå tillbaka till kursen");
    }

    @Checks("V9")
    @ParameterizedTest
    @ValueSource(strings = {"lti13_launch_teacher_sv", STUDENT13})
    void asksForACourseWhereALaunchNamesNone(String capture) {
        var login = platform.login(server, capture);
        var claims = Json.createObjectBuilder(platform.claims(capture, server, login))
                .remove(CLAIM + "context")
                .build();

        var answer = login.launch(server, fields(login, claims));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.header("Location")).isEqualTo("/lti/outside?lang=sv");
        assertThat(answer.header("Set-Cookie")).doesNotContain("__Host-verkstad=");
        var page = login.browser().get(server.address() + "/lti/outside?lang=sv");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Kontakten fungerar").doesNotContain("Öberg", "Lärarsson");
    }

    @Test
    void asksForACourseWhereALegacyLaunchNamesNone() {
        var url = server.address() + "/lti/1p1/launch";
        var fields = new HashMap<>(platform.legacy("lti11_launch_student2_no", url));
        fields.remove("context_id");

        var answer =
                new Browser().postOnce(url, LaunchSigner.signed(fields, url, CapturedPlatform.CREDENTIALS.secret()));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/lti/outside?lang=nb");
    }

    @Test
    @Checks({"S14", "S15"})
    void showsThePlatformsErrorCleanly() {
        var login = platform.login(server, STUDENT13);

        var answer = login.launch(
                server, Map.of("error", "access_denied", "error_description", "<b>no</b>", "state", login.state()));

        assertRefused(answer, "OIDC-ACCESS-DENIED");
        assertThat(answer.body()).doesNotContain("<b>no</b>");
    }

    @Test
    @Checks("S16")
    void opensANewSessionAtEveryLaunch() {
        var first = platform.login(server, STUDENT13);
        first.browser().keep("localhost", "__Host-verkstad", "fixed-by-somebody-else");
        first.launch(server, fields(first, platform.claims(STUDENT13, server, first)));
        var session = first.browser().cookies("localhost").get("__Host-verkstad");

        var second = platform.login(server, STUDENT13);
        second.browser().keep("localhost", "__Host-verkstad", session);
        second.launch(server, fields(second, platform.claims(STUDENT13, server, second)));

        assertThat(session).isNotEqualTo("fixed-by-somebody-else").isNotEqualTo(first.state());
        assertThat(second.browser().cookies("localhost").get("__Host-verkstad")).isNotEqualTo(session);
    }

    @Test
    @Checks("L28")
    void leadsAnExaminerFromTheGradebookToTheWork() {
        assertAccepted(STUDENT13);
        var login = platform.login(server, "lti13_submission_review_request");
        var learner = platform.login(server, "lti13_submission_review_request");
        var claims = platform.claims("lti13_submission_review_request", server, learner);

        var answer =
                login.launch(server, fields(login, platform.claims("lti13_submission_review_request", server, login)));
        var refused = learner.launch(
                server,
                fields(
                        learner,
                        Json.createObjectBuilder(claims)
                                .add(CLAIM + "roles", Json.createArrayBuilder().add("Learner"))
                                .build()));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.header("Location")).matches("(http://[^/]+)?/grading/\\d+");
        assertThat(login.browser().follow(answer).status()).isEqualTo(200);
        assertRefused(refused, "LTI13-REVIEWER-NOT-TEACHER");
    }

    @Test
    @Checks({"L17", "J39"})
    void letsAThousandRolesAndAStrangeNameIn() {
        var login = platform.login(server, STUDENT13);
        var roles = Json.createArrayBuilder();
        for (int i = 0; i < 1000; i++) roles.add("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
        var claims = Json.createObjectBuilder(platform.claims(STUDENT13, server, login))
                .add("sub", "strange")
                .add("name", "A\u030Asa\u0000 \u202Egrebö\u202C \uD83C\uDF88")
                .add(CLAIM + "roles", roles)
                .build();

        var answer = login.launch(server, fields(login, claims));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(login.browser().get(server.address() + "/api/v1/me").json().getString("displayName"))
                .isEqualTo("Åsa  grebö \uD83C\uDF88");
    }

    @Checks("J40")
    @ParameterizedTest
    @CsvSource({
        "/lti/1p1/launch, LTI11-BODY-TOO-LARGE",
        "/lti/1p3/login, OIDC-BODY-TOO-LARGE",
        "/lti/1p3/launch, OIDC-BODY-TOO-LARGE"
    })
    void refusesBodiesOverTwoHundredFiftySixKilobytes(String path, String reason) throws Exception {
        var body = "x=" + "y".repeat(256 * 1024);
        var url = server.address() + path;

        var announced = send(form(url, body));
        var chunked = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));

        assertThat(header(send(form(url, body.substring(2))), "X-Verkstad-Reason"))
                .isNotEqualTo(reason);
        assertThat(header(announced, "X-Verkstad-Reason")).isEqualTo(reason);
        assertThat(header(chunked, "X-Verkstad-Reason")).isEqualTo(reason);
    }

    @Test
    @Checks("L16")
    void believesTheTokensTargetAndNotTheLogins() {
        var elsewhere = platform.login(server, STUDENT13, server.address() + "/somewhere/else?x=1");
        var foreign = platform.login(server, STUDENT13);
        var here = platform.claims(STUDENT13, server, elsewhere);
        var away = Json.createObjectBuilder(platform.claims(STUDENT13, server, foreign))
                .add(CLAIM + "target_link_uri", "https://evil.example/lti/1p3/launch")
                .build();

        var answer = elsewhere.launch(server, fields(elsewhere, here));

        assertThat(answer.status()).as(answer.reason()).isEqualTo(303);
        assertThat(answer.header("Location")).doesNotContain("somewhere");
        assertRefused(foreign.launch(server, fields(foreign, away)), "LTI13-TARGET-FOREIGN");
    }

    @Test
    void refusesAFormThatIsNone() throws Exception {
        var url = server.address() + "/lti/1p3/";
        var body = Browser.encoded(initiation());

        assertThat(login("POST", initiation()).statusCode()).isEqualTo(302);
        for (var request : List.of(
                form(url + "login", body + "&x=%zz"),
                form(url + "launch", "state=%C3%"),
                HttpRequest.newBuilder(URI.create(url + "login"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpRequest.newBuilder(URI.create(url + "launch"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))) {
            assertThat(header(send(request), "X-Verkstad-Reason")).isEqualTo("OIDC-BODY-INVALID");
        }
    }

    /** Each is told why; half of them come by each version. Threads and memory stay within what the gate allows. */
    @Test
    void letsSendersWhoDribbleStopNobody() throws Exception {
        var senders = Executors.newFixedThreadPool(260);
        var before = Footprint.of(server);
        try {
            var dribbling = new ArrayList<Future<String>>();
            for (int i = 0; i < 250; i++) {
                var path = i % 2 == 0 ? "/lti/1p1/launch" : "/lti/1p3/launch";
                dribbling.add(senders.submit(() -> dribbled(path)));
            }
            TimeUnit.SECONDS.sleep(5);
            var during = Footprint.of(server);

            var alive = send(HttpRequest.newBuilder(URI.create(server.address() + "/health/live"))
                    .timeout(Duration.ofSeconds(25)));
            var answers = new ArrayList<String>();
            for (var one : dribbling) answers.add(one.get(70, TimeUnit.SECONDS));

            assertThat(alive.statusCode()).isEqualTo(200);
            var reasons = answers.stream()
                    .map(answer -> answer.replaceFirst("(?s).*X-Verkstad-Reason: ([A-Z0-9-]+).*", "$1"))
                    .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
            assertThat(reasons)
                    .containsOnlyKeys("LTI11-BODY-TOO-SLOW", "LTI11-BUSY", "OIDC-BODY-TOO-SLOW", "OIDC-BUSY");
            assertThat(reasons.get("LTI11-BODY-TOO-SLOW") + reasons.get("OIDC-BODY-TOO-SLOW"))
                    .isLessThanOrEqualTo(100);
            assertThat(during.threads() - before.threads()).as("threads more").isLessThan(220);
            assertThat(during.megabytes() - before.megabytes())
                    .as("megabytes more")
                    .isLessThan(200);
            assertAccepted(STUDENT13);
        } finally {
            senders.shutdownNow();
        }
    }

    /** What the server's process takes, as the kernel counts it. */
    private record Footprint(long threads, long megabytes) {
        static Footprint of(RunningServer server) throws IOException {
            var status = Files.readString(Path.of("/proc/" + server.pid() + "/status"));
            return new Footprint(number(status, "Threads"), number(status, "VmRSS") / 1024);
        }

        private static long number(String status, String name) {
            return Long.parseLong(status.replaceFirst("(?s).*\n" + name + ":\\s+(\\d+).*", "$1"));
        }
    }

    /** Sends a byte a second until it is answered. @return the answer's head, empty when the server just hung up */
    private static String dribbled(String path) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(1000);
            var out = socket.getOutputStream();
            out.write(("POST " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            for (int second = 0;
                    second < 60 && !answer.toString(StandardCharsets.UTF_8).contains("\r\n\r\n");
                    second++) {
                try {
                    keptSending(out);
                    int next = socket.getInputStream().read();
                    if (next < 0) break;
                    answer.write(next);
                    answer.write(socket.getInputStream()
                            .readNBytes(socket.getInputStream().available()));
                } catch (SocketTimeoutException nothingYet) {
                    // a second has passed
                } catch (IOException hungUp) {
                    break;
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** The server may have answered and hung up: then there is only to be read. */
    private static void keptSending(OutputStream out) {
        try {
            out.write('a');
            out.flush();
        } catch (IOException hungUp) {
            // what it has said before is still to come
        }
    }

    private static Map<String, String> initiation() {
        var fields = Captures.strings(Captures.object(STUDENT13 + "_oidc_login").getJsonObject("params"));
        fields.put("iss", platform.issuer());
        fields.put("target_link_uri", server.address() + "/lti/1p3/launch");
        return fields;
    }

    private static HttpResponse<String> login(String method, Map<String, String> fields, String... headers)
            throws Exception {
        var url = server.address() + "/lti/1p3/login";
        var request = method.equals("GET")
                ? HttpRequest.newBuilder(URI.create(url + "?" + Browser.encoded(fields)))
                : form(url, Browser.encoded(fields));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpRequest.Builder form(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, Long> outcomesOfTwenty(Callable<Page> launch) throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var outcomes = new HashMap<String, Long>();
            for (var answer : pool.invokeAll(Collections.nCopies(20, launch))) {
                var page = answer.get();
                outcomes.merge(page.status() == 303 ? "let in" : page.reason(), 1L, Long::sum);
            }
            return outcomes;
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

    private static Map<String, String> fields(CapturedPlatform.Login login, JsonObject claims) {
        return Map.of("id_token", platform.signed(claims), "state", login.state());
    }

    private static String query(String capture) {
        var url = Captures.object(capture).getString("url");
        return url.contains("?") ? url.substring(url.indexOf('?')) : "";
    }
}
