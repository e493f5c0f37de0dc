// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.testing.Browser;
import org.bitstreamproject.verkstad.testing.Page;
import org.bitstreamproject.verkstad.testing.RunningServer;

/** The captured Moodle brought back to life: serves a key set and sends its captured launches again, signed anew. */
public final class CapturedPlatform implements AutoCloseable {
    public static final LaunchSigner.Credentials CREDENTIALS =
            new LaunchSigner.Credentials("made-up-key-11", "made-up-secret-11");
    public static final String KEY_ID = "captured-platform-key";
    private static final String CLIENT = "LtGZz76aaj9oevu";

    private final HttpServer keys;
    private final KeyPair pair = keyPair();

    public CapturedPlatform() throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        keys.createContext("/mod/lti/certs.php", exchange -> {
            var body = keySet().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keys.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + keys.getAddress().getPort();
    }

    public KeyPair keys() {
        return pair;
    }

    /** The registration an operator would write. */
    public String platformsJson() {
        return """
                {"platforms": [{"id": "captured", "name": "Test University Moodle", "country": "SE", "issuer": "%1$s",
                  "lti13": {"clientId": "%2$s", "deploymentIds": ["2"], "authorizationEndpoint": "%1$s/mod/lti/auth.php",
                            "tokenEndpoint": "%1$s/mod/lti/token.php", "jwksUri": "%1$s/mod/lti/certs.php"},
                  "lti11": {"consumerKey": "%3$s", "secret": "%4$s"},
                  "contexts": [
                    {"id": "2", "edition": "CAPTURED", "country": "SE", "locale": "sv", "timeZone": "Europe/Stockholm",
                     "gradingScale": "SE_UGVG", "examiners": ["3"]},
                    {"id": "3", "edition": "CAPTURED", "country": "NO", "locale": "nb", "timeZone": "Europe/Oslo",
                     "gradingScale": "NO_AF"}]}]}
                """.formatted(issuer(), CLIENT, CREDENTIALS.key(), CREDENTIALS.secret());
    }

    /** A captured 1.1 launch for the running server, signed with the captured secret and a fresh time and nonce. */
    public Map<String, String> legacy(String capture, String url) {
        return LaunchSigner.lti11(
                Captures.object(capture),
                url,
                CREDENTIALS,
                Instant.now(),
                UUID.randomUUID().toString());
    }

    /** A captured 1.3 launch as claims for a login under way. */
    public JsonObject claims(String capture, RunningServer server, Login login) {
        var captured = Captures.object(capture).getJsonObject("claims");
        return LaunchSigner.lti13(
                captured, issuer(), CLIENT, server.address() + "/lti/1p3/launch", Instant.now(), login.nonce());
    }

    public String signed(JsonObject claims) {
        return LaunchSigner.jwt(claims, KEY_ID, pair.getPrivate());
    }

    /** State and nonce of a login the tool has begun for this browser. */
    public record Login(Browser browser, String state, String nonce) {
        public Page launch(RunningServer server, Map<String, String> fields) {
            return browser.postOnce(server.address() + "/lti/1p3/launch", fields);
        }
    }

    public Login login(RunningServer server, String capture) {
        return login(server, capture, server.address() + "/lti/1p3/launch");
    }

    /** @param target where the login says it leads */
    public Login login(RunningServer server, String capture, String target) {
        var browser = new Browser();
        var initiation =
                Captures.strings(Captures.object(capture + "_oidc_login").getJsonObject("params"));
        initiation.put("iss", issuer());
        initiation.put("target_link_uri", target);
        var answer = browser.postOnce(server.address() + "/lti/1p3/login", initiation);
        var location = answer.header("Location");
        if (location.isEmpty()) throw new IllegalStateException("login refused: " + answer.reason() + answer.body());
        return new Login(browser, parameter(location, "state"), parameter(location, "nonce"));
    }

    @Override
    public void close() {
        keys.stop(0);
    }

    private String keySet() {
        var key = (RSAPublicKey) pair.getPublic();
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var jwk = Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("alg", "RS256")
                .add("use", "sig")
                .add("kid", KEY_ID)
                .add("e", encoder.encodeToString(key.getPublicExponent().toByteArray()))
                .add("n", encoder.encodeToString(unsigned(key.getModulus().toByteArray())));
        return Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(jwk))
                .build()
                .toString();
    }

    private static byte[] unsigned(byte[] bytes) {
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String parameter(String url, String name) {
        return java.net.URLDecoder.decode(
                url.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
