// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file in an empty directory with a platforms.json, on both databases: ready, both launches, replays. */
class OneFileServerIT {
    private static final Map<String, Long> ONE_OF_TWENTY_11 = Map.of("let in", 1L, "LTI11-NONCE-REPLAYED", 19L);
    private static final Map<String, Long> ONE_OF_TWENTY_13 = Map.of("let in", 1L, "LTI13-NONCE-REPLAYED", 19L);
    private static final Who KARIN = new Who("11", "Karin Åström", "Learner");
    private static final Who MIKAELA = new Who("3", "Mikaela Öberg", "Instructor");

    private static final String ADMIN_KEY = "a-key-of-the-operators";

    @TempDir
    Path home;

    @Test
    void worksOnTheEmbeddedDatabase() throws Exception {
        try (var umu = TestPlatform.start("umu")) {
            var settings = Surroundings.derby(home, umu.entry("VM-2026", "SE", "3"));
            settings.put("VERKSTAD_ADMIN_KEY", ADMIN_KEY);
            var karin = new Visitor[1];
            proves(settings, umu, server -> karin[0] = entersWhileTheFileNamesThePlatform(server, umu));
            shutsThePlatformThatTheFileHasDropped(settings, umu, karin[0]);
        }
    }

    @Test
    void worksOnPostgresql() throws Exception {
        try (var umu = TestPlatform.start("umu");
                var postgres = EmbeddedPostgres.builder().start()) {
            var settings = Surroundings.postgres(home, postgres, umu.entry("VM-2026", "SE", "3"));
            proves(settings, umu, server -> oneOfTwentyReplaysOverTwoNodesIsAccepted(server, settings, umu));
        }
    }

    /** What only one of the databases can show. */
    private interface Furthermore {
        void proves(RunningServer server) throws Exception;
    }

    private void proves(Map<String, String> settings, TestPlatform umu, Furthermore furthermore) throws Exception {
        try (var server = RunningServer.start(home, settings)) {
            bothVersionsGiveTheSamePerson(server, umu);
            theExaminerOfTheFileHasTheGrant(server, umu);
            if (settings.containsKey("VERKSTAD_ADMIN_KEY")) {
                operatorsFiguresOpenWithTheKeyAlone(server, umu);
            } else {
                operatorsFiguresAreShutWhereNoKeyIsSet(server);
            }
            oneOfTwentyReplaysIsAccepted(server, umu);
            furthermore.proves(server);
            assertThat(server.log()).doesNotContain("Karin", "a-secret-of-the-tests", "Åström");
        }
    }

    private static void bothVersionsGiveTheSamePerson(RunningServer server, TestPlatform umu) throws Exception {
        var by11 = me(umu.enter11(server, KARIN, "home").page("/api/v1/me"));
        var by13 = me(umu.enter13(server, KARIN, "home").page("/api/v1/me"));

        assertThat(by11).isEqualTo(by13);
        assertThat(by11.getString("displayName")).isEqualTo("Karin Åström");
        assertThat(by11.getString("role")).isEqualTo("participant");
        assertThat(by11.getString("locale")).isEqualTo("sv");
        assertThat(by11.getString("platform")).isEqualTo("umu");
        assertThat(by11.getString("country")).isEqualTo("SE");
        assertThat(by11.getString("edition")).isEqualTo("VM-2026");
    }

    private static void theExaminerOfTheFileHasTheGrant(RunningServer server, TestPlatform umu) throws Exception {
        var me = me(umu.enter13(server, MIKAELA, "teacher").page("/api/v1/me"));

        assertThat(me.getString("role")).isEqualTo("teacher");
        assertThat(me.getJsonArray("grants").toString()).contains("EXAMINER");
    }

    private static void operatorsFiguresOpenWithTheKeyAlone(RunningServer server, TestPlatform umu) throws Exception {
        umu.enter11(server, MIKAELA, "teacher").page("/teacher");

        var opened = figures(server, "Bearer " + ADMIN_KEY);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(opened.body())
                .containsPattern("verkstad_requests_total\\{status=\"2xx\"} [1-9]")
                .containsPattern("verkstad_request_seconds_total [0-9.]*[1-9]")
                .contains("jvm_heap_used_bytes ");

        assertThat(figures(server, "Bearer " + ADMIN_KEY + "x").statusCode()).isEqualTo(404);
        assertThat(figures(server, "Bearer").statusCode()).isEqualTo(404);
        assertThat(figures(server, "Basic " + ADMIN_KEY).statusCode()).isEqualTo(404);
        assertThat(umu.enter11(server, MIKAELA, "teacher").get("/metrics").statusCode())
                .isEqualTo(404);
        assertThat(server.log()).doesNotContain(ADMIN_KEY);
        assertThat(policy(server, "/help")).contains("frame-ancestors 'self' ");
        assertThat(policy(server, "/admin")).endsWith("frame-ancestors 'none'");
        assertThat(policy(server, "/%61dmin/platforms")).endsWith("frame-ancestors 'none'");
    }

    private static String policy(RunningServer server, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static void operatorsFiguresAreShutWhereNoKeyIsSet(RunningServer server) throws Exception {
        assertThat(figures(server, "Bearer ").statusCode()).isEqualTo(404);
        assertThat(figures(server, "Bearer null").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> figures(RunningServer server, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/metrics"))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void oneOfTwentyReplaysIsAccepted(RunningServer server, TestPlatform umu) throws Exception {
        var signed = umu.launch11(server, KARIN, "home");
        assertThat(outcomes(() -> umu.post11(server, signed))).isEqualTo(ONE_OF_TWENTY_11);

        var login = umu.login(server, KARIN);
        var token = umu.idToken(server, login, KARIN, "home");
        assertThat(outcomes(() -> umu.post13(server, login, token))).isEqualTo(ONE_OF_TWENTY_13);
    }

    private void oneOfTwentyReplaysOverTwoNodesIsAccepted(
            RunningServer first, Map<String, String> settings, TestPlatform umu) throws Exception {
        var other = new HashMap<>(settings);
        other.put("VERKSTAD_BASE_URL", first.address());
        try (var second = RunningServer.start(Files.createDirectory(home.resolve("second")), other)) {
            var turn = new AtomicInteger();
            Supplier<RunningServer> either = () -> turn.incrementAndGet() % 2 == 0 ? first : second;
            var signed = umu.launch11(first, KARIN, "home");
            var login = umu.login(first, KARIN);
            var token = umu.idToken(first, login, KARIN, "home");

            assertThat(outcomes(() -> umu.post11(either.get(), signed))).isEqualTo(ONE_OF_TWENTY_11);
            assertThat(outcomes(() -> umu.post13(either.get(), login, token))).isEqualTo(ONE_OF_TWENTY_13);
            assertThat(turn.get()).isEqualTo(40);
        }
    }

    /** How often twenty at once were let in, or refused for which reason. */
    private static Map<String, Long> outcomes(Callable<HttpResponse<String>> launch) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(20);
        var answers = pool.invokeAll(Collections.nCopies(20, launch));
        pool.shutdown();
        return answers.stream()
                .map(OneFileServerIT::outcome)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    private static String outcome(Future<HttpResponse<String>> answer) {
        try {
            var given = answer.get();
            return given.statusCode() == 303
                    ? "let in"
                    : given.headers().firstValue("X-Verkstad-Reason").orElse("no reason");
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Visitor entersWhileTheFileNamesThePlatform(RunningServer server, TestPlatform umu) throws Exception {
        var karin = umu.enter13(server, KARIN, "home");
        assertThat(karin.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(policy(server, "/help")).contains(umu.issuer());
        return karin;
    }

    /** What was begun before the file was changed ends with it: the session, the frame, the way in. */
    private void shutsThePlatformThatTheFileHasDropped(Map<String, String> settings, TestPlatform umu, Visitor karin)
            throws Exception {
        Surroundings.derby(home);
        try (var server = RunningServer.start(home, settings)) {
            assertThat(karin.at(server).get("/api/v1/me").statusCode()).isEqualTo(401);
            assertThat(policy(server, "/help"))
                    .contains("frame-ancestors 'self'")
                    .doesNotContain(umu.issuer());
            var launch = umu.post11(server, umu.launch11(server, KARIN, "home"));
            assertThat(launch.headers().firstValue("X-Verkstad-Reason")).hasValue("LTI11-PLATFORM-DISABLED");
        }
    }

    private static JsonObject me(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
