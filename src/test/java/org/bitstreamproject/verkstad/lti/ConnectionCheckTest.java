// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.lti.CheckLine.Verdict;
import org.bitstreamproject.verkstad.lti.services.OutgoingGuard;
import org.bitstreamproject.verkstad.lti.services.PlatformHttp;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The connection check against a platform that listens: what it must find good, and each thing that is wrong. */
class ConnectionCheckTest {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;
    private Database db;
    private String issuer;
    private String key;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var body = (page == null ? "" : page).getBytes(UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        key = aKey("check");
        pages.put("/certs", keySet(2048));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @TestOnBothDatabases
    void findsAGoodPlatformGood(Database db) {
        on(db);
        pages.put("/mod/lti/openid-configuration.php", configuration(issuer));

        var lines = check();

        assertThat(verdicts(lines, "keys")).containsExactly(Verdict.GOOD);
        assertThat(verdicts(lines, "clock")).containsExactly(Verdict.GOOD);
        assertThat(verdicts(lines, "issuer")).containsExactly(Verdict.GOOD);
        assertThat(verdicts(lines, "address")).containsOnly(Verdict.GOOD).hasSize(3);
        assertThat(verdicts(lines, "configuration")).containsOnly(Verdict.GOOD).hasSize(4);
        assertThat(verdicts(lines, "launches")).containsExactly(Verdict.UNSEEN);
    }

    @TestOnBothDatabases
    void saysWhatIsWrongWithTheKeys(Database db) throws Exception {
        on(db);
        pages.put("/certs", "<html>Please log in</html>");
        assertThat(verdicts(check(), "keys")).containsExactly(Verdict.BAD);

        pages.remove("/certs");
        var lines = check();
        assertThat(verdicts(lines, "keys")).containsExactly(Verdict.BAD);
        assertThat(lines).anyMatch(line -> line.seen().endsWith("→ 404"));

        pages.put("/certs", "{\"keys\":[]}");
        assertThat(verdicts(check(), "keys")).containsExactly(Verdict.BAD);

        server.stop(0);
        assertThat(verdicts(check(), "keys")).containsExactly(Verdict.BAD);
    }

    @TestOnBothDatabases
    void comparesWhatThePlatformSaysOfItself(Database db) {
        on(db);
        pages.put("/.well-known/openid-configuration", configuration(issuer + "/"));

        var lines = check();

        assertThat(verdicts(lines, "configuration"))
                .containsExactly(Verdict.BAD, Verdict.GOOD, Verdict.GOOD, Verdict.GOOD);
    }

    /** The platform is known there. */
    private void on(Database given) {
        db = given;
        db.inTransaction(em -> describe(em).add(form(), "admin-key"));
    }

    private List<CheckLine> check() {
        return db.in(em -> {
            var registrations = new LtiTables(em).registrations();
            var platform = new Platforms(em).keyed(key).orElseThrow();
            return new ConnectionCheck(
                            registrations,
                            new LaunchLog(em),
                            new PlatformHttp(),
                            new OutgoingGuard(),
                            Clock.systemUTC())
                    .of(platform);
        });
    }

    private static List<Verdict> verdicts(List<CheckLine> lines, String what) {
        return lines.stream()
                .filter(line -> line.what().equals(what))
                .map(CheckLine::verdict)
                .toList();
    }

    private static String keySet(int bits) throws Exception {
        return "{\"keys\":["
                + new RSAKeyGenerator(bits)
                        .keyID("0123456789abcdef0123")
                        .generate()
                        .toPublicJWK()
                        .toJSONString()
                + "]}";
    }

    private String configuration(String says) {
        return "{\"issuer\":\"" + says + "\",\"authorization_endpoint\":\"" + issuer + "/auth\",\"token_endpoint\":\""
                + issuer + "/token\",\"jwks_uri\":\"" + issuer + "/certs\"}";
    }

    private static DescribePlatform describe(EntityManager em) {
        return new DescribePlatform(
                new Platforms(em),
                new LtiTables(em).registrations(),
                new CourseBuilder(em).bindContext(),
                new AuditTrail(em, CourseBuilder.CLOCK));
    }

    private PlatformForm form() {
        return new PlatformForm(
                key,
                "Prov",
                "SE",
                issuer,
                true,
                new PlatformForm.Fields13("client-" + key, "2", issuer + "/auth", issuer + "/token", issuer + "/certs"),
                false,
                PlatformForm.EMPTY.lti11());
    }
}
