// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.lti.LaunchSigner;

/** A small LMS of the tests' own: signs launches of both versions, serves its keys, takes Basic Outcomes and writes them down. */
public final class TestPlatform implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // what browsers and proxies speak without TLS
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final Pattern SCORE = Pattern.compile("<textString>([^<]*)</textString>");
    private static final String SECRET = "a-secret-of-the-tests";
    private final String id;
    private final HttpServer http;
    private final KeyPair keys;
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private volatile String held = "";

    private TestPlatform(String id, HttpServer http, KeyPair keys) {
        this.id = id;
        this.http = http;
        this.keys = keys;
    }

    /** @param role such as Learner or Instructor */
    public record Who(String userId, String name, String role) {}

    public static TestPlatform start(String id) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var platform = new TestPlatform(
                id, HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0), generator.generateKeyPair());
        platform.http.createContext("/certs", exchange -> answer(exchange, "application/json", platform.jwks()));
        platform.http.createContext("/outcomes", platform::outcome);
        platform.http.start();
        return platform;
    }

    public String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The platform's entry of platforms.json. @param examiner LMS user id that gets the examiner grant */
    public JsonObject entry(String edition, String country, String examiner) {
        var swedish = country.equals("SE");
        return Json.createObjectBuilder()
                .add("id", id)
                .add("name", "Test " + id)
                .add("country", country)
                .add("issuer", issuer())
                .add(
                        "lti13",
                        Json.createObjectBuilder()
                                .add("clientId", id + "-client")
                                .add("deploymentIds", Json.createArrayBuilder().add("1"))
                                .add("authorizationEndpoint", issuer() + "/auth")
                                .add("tokenEndpoint", issuer() + "/token")
                                .add("jwksUri", issuer() + "/certs"))
                .add(
                        "lti11",
                        Json.createObjectBuilder()
                                .add("consumerKey", id + "-key")
                                .add("secret", SECRET))
                .add(
                        "contexts",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", "2")
                                        .add("edition", edition)
                                        .add("country", country)
                                        .add("locale", swedish ? "sv" : "nb")
                                        .add("timeZone", swedish ? "Europe/Stockholm" : "Europe/Oslo")
                                        .add("gradingScale", swedish ? "SE_UGVG" : "NO_AF")
                                        .add(
                                                "examiners",
                                                Json.createArrayBuilder().add(examiner))))
                .build();
    }

    /** A signed 1.1 launch of this person, ready to post. @param contentKey such as home or case */
    public Map<String, String> launch11(RunningServer server, Who who, String contentKey) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("lti_message_type", "basic-lti-launch-request");
        fields.put("lti_version", "LTI-1p0");
        fields.put("oauth_version", "1.0");
        fields.put("oauth_callback", "about:blank");
        fields.put("oauth_signature_method", "HMAC-SHA1");
        fields.put("oauth_consumer_key", id + "-key");
        fields.put("oauth_timestamp", Long.toString(Instant.now().getEpochSecond()));
        fields.put("oauth_nonce", UUID.randomUUID().toString());
        fields.put("user_id", who.userId());
        fields.put("roles", who.role());
        fields.put("context_id", "2");
        fields.put("resource_link_id", "link-" + contentKey);
        fields.put("lis_person_name_full", who.name());
        fields.put("launch_presentation_locale", "sv");
        fields.put("custom_verkstad", contentKey);
        fields.put("lis_outcome_service_url", issuer() + "/outcomes");
        fields.put("lis_result_sourcedid", "{\"user\":\"" + who.userId() + "\",\"link\":\"" + contentKey + "\"}");
        return LaunchSigner.signed(fields, server.address() + "/lti/1p1/launch", SECRET);
    }

    public HttpResponse<String> post11(RunningServer server, Map<String, String> launch)
            throws IOException, InterruptedException {
        return post(server.address() + "/lti/1p1/launch", LaunchSigner.form(launch), "");
    }

    /** A visitor whose 1.1 launch was accepted. */
    public Visitor enter11(RunningServer server, Who who, String contentKey) throws IOException, InterruptedException {
        return Visitor.after(server, post11(server, launch11(server, who, contentKey)));
    }

    /** A login that the tool has begun: what the platform's authorization endpoint would have received. */
    public record Login(Map<String, String> request, String cookie) {}

    public Login login(RunningServer server, Who who) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("iss", issuer());
        fields.put("target_link_uri", server.address() + "/");
        fields.put("login_hint", who.userId());
        fields.put("lti_message_hint", "{\"cmid\":5,\"launchid\":\"ltilaunch5_1\"}");
        fields.put("client_id", id + "-client");
        fields.put("lti_deployment_id", "1");
        var begun = post(server.address() + "/lti/1p3/login", Visitor.form(fields), "");
        var query =
                URI.create(begun.headers().firstValue("Location").orElseThrow()).getRawQuery();
        var request = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
        return new Login(request, Visitor.cookies(begun));
    }

    /** The id_token this platform issues for the login. */
    public String idToken(RunningServer server, Login login, Who who, String contentKey) {
        var now = Instant.now().getEpochSecond();
        var claims = Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", id + "-client")
                .add("sub", who.userId())
                .add("iat", now)
                .add("exp", now + 60)
                .add("nonce", login.request().get("nonce"))
                .add("name", who.name())
                .add(CLAIM + "deployment_id", "1")
                .add(CLAIM + "message_type", "LtiResourceLinkRequest")
                .add(CLAIM + "version", "1.3.0")
                .add(CLAIM + "target_link_uri", server.address() + "/")
                .add(
                        CLAIM + "roles",
                        Json.createArrayBuilder()
                                .add("http://purl.imsglobal.org/vocab/lis/v2/membership#" + who.role()))
                .add(
                        CLAIM + "context",
                        Json.createObjectBuilder().add("id", "2").add("title", "Verksamhetsmodellering"))
                .add(CLAIM + "resource_link", Json.createObjectBuilder().add("id", "link13-" + contentKey))
                .add(CLAIM + "custom", Json.createObjectBuilder().add("verkstad", contentKey))
                .add(CLAIM + "launch_presentation", Json.createObjectBuilder().add("locale", "sv"))
                .build();
        return LaunchSigner.jwt(claims, "test-key", keys.getPrivate());
    }

    public HttpResponse<String> post13(RunningServer server, Login login, String idToken)
            throws IOException, InterruptedException {
        var form = Visitor.form(
                Map.of("id_token", idToken, "state", login.request().get("state")));
        return post(server.address() + "/lti/1p3/launch", form, login.cookie());
    }

    /** A visitor whose 1.3 launch was accepted. */
    public Visitor enter13(RunningServer server, Who who, String contentKey) throws IOException, InterruptedException {
        var login = login(server, who);
        return Visitor.after(server, post13(server, login, idToken(server, login, who, contentKey)));
    }

    /** A visitor whose login ended with this token. */
    public Visitor entered(RunningServer server, Login login, String idToken) throws IOException, InterruptedException {
        return Visitor.after(server, post13(server, login, idToken));
    }

    /** The score the gradebook holds, as text; empty before the first. */
    public String held() {
        return held;
    }

    /** Bodies of the Basic Outcomes requests that arrived, in order. */
    public List<String> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void outcome(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        outcomes.add(body);
        var score = SCORE.matcher(body);
        if (body.contains("replaceResultRequest") && score.find()) {
            held = score.group(1);
        }
        var reference = body.replaceAll("(?s).*<imsx_messageIdentifier>([^<]*)<.*", "$1");
        answer(exchange, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <imsx_POXEnvelopeResponse xmlns="http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0"><imsx_POXHeader>
                <imsx_POXResponseHeaderInfo><imsx_version>V1.0</imsx_version><imsx_messageIdentifier>%s</imsx_messageIdentifier>
                <imsx_statusInfo><imsx_codeMajor>success</imsx_codeMajor><imsx_severity>status</imsx_severity>
                <imsx_messageRefIdentifier>%s</imsx_messageRefIdentifier><imsx_operationRefIdentifier>replaceResult</imsx_operationRefIdentifier>
                </imsx_statusInfo></imsx_POXResponseHeaderInfo></imsx_POXHeader><imsx_POXBody>%s</imsx_POXBody></imsx_POXEnvelopeResponse>""".formatted(UUID.randomUUID(), reference, result(body)));
    }

    private String result(String request) {
        return request.contains("readResultRequest")
                ? "<readResultResponse><result><resultScore><language>en</language><textString>" + held
                        + "</textString></resultScore></result></readResultResponse>"
                : "<replaceResultResponse/>";
    }

    private String jwks() {
        var key = (RSAPublicKey) keys.getPublic();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "RSA")
                                        .add("alg", "RS256")
                                        .add("use", "sig")
                                        .add("kid", "test-key")
                                        .add("n", unsigned(key.getModulus()))
                                        .add("e", unsigned(key.getPublicExponent()))))
                .build()
                .toString();
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpResponse<String> post(String url, String body, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
