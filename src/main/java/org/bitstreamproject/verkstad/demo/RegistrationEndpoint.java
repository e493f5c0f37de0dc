// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Assertion;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;
import org.bitstreamproject.verkstad.demo.moodle.IdToken;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.moodle.PhpJson;
import org.bitstreamproject.verkstad.demo.services.ServiceAnswer;
import org.bitstreamproject.verkstad.demo.services.ServiceCall;
import org.bitstreamproject.verkstad.demo.services.SiteSecrets;

/** Dynamic Registration as Moodle offers it: configuration, token and openid-registration.php, with its plain-text errors. */
@Dependent
public class RegistrationEndpoint {
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final long LIFE_SECONDS = 3600;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SiteSecrets secrets;
    private final RegisteredTools tools;
    private final Clock clock;

    @Inject
    public RegistrationEndpoint(SiteSecrets secrets, RegisteredTools tools, Clock clock) {
        this.secrets = secrets;
        this.tools = tools;
        this.clock = clock;
    }

    static String configurationAddress(Moodle moodle) {
        return moodle.site().url() + "/mod/lti/openid-configuration.php";
    }

    ServiceAnswer configuration(Moodle moodle) {
        var site = moodle.site();
        var body = new LinkedHashMap<String, Object>();
        body.put("issuer", site.url());
        body.put("token_endpoint", site.tokenEndpoint());
        body.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        body.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256"));
        body.put("jwks_uri", site.keySet());
        body.put("authorization_endpoint", site.authorizationEndpoint());
        body.put("registration_endpoint", site.url() + "/mod/lti/openid-registration.php");
        body.put("scopes_supported", IdToken.GRADE_SCOPES);
        body.put("response_types_supported", List.of("id_token"));
        body.put("subject_types_supported", List.of("public", "pairwise"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        body.put("claims_supported", List.of("sub", "iss", "name", "given_name", "family_name", "email"));
        return ServiceAnswer.json(200, PhpJson.write(body));
    }

    /** @param update for the 1.1 tool, whose type number is the subject; else the subject is the new client's id */
    String token(Moodle moodle, boolean update) {
        var now = clock.instant().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", update ? Long.toString(moodle.legacyTool().type()) : word());
        claims.put("scope", update ? "reg-update" : "reg");
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        return secrets.key(moodle.key()).sign(claims);
    }

    ServiceAnswer answer(Moodle moodle, ServiceCall call) {
        var token = call.bearer().flatMap(Assertion::read).filter(read -> genuine(moodle, read));
        if (token.isEmpty()) return error(401, "invalid_token");
        var update = token.get().claims().getString("scope", "").equals("reg-update");
        if (call.method().equals("GET")) return update ? current(moodle) : error(400, "invalid_scope");
        if (!update && tools.has(token.get().client())) return error(401, "token_already_used");
        var description = json(call.body());
        var fault = description.map(RegistrationEndpoint::fault).orElse(Optional.of("invalid_json"));
        if (fault.isPresent()) return error(400, fault.get());
        var tool = tools.add(moodle, update ? word() : token.get().client(), update, description.orElseThrow());
        return ServiceAnswer.json(200, tool.answer());
    }

    /** The 1.1 tool as it is, with the proof that we know its secret. */
    private ServiceAnswer current(Moodle moodle) {
        var legacy = moodle.legacyTool();
        var nonce = word();
        var sign = Encoding.hex(Encoding.digest(
                "SHA-256", (legacy.consumerKey() + legacy.secret() + nonce).getBytes(StandardCharsets.UTF_8)));
        var consumer = Json.createObjectBuilder()
                .add("key", legacy.consumerKey())
                .add("nonce", nonce)
                .add("sign", sign);
        var tool = Json.createObjectBuilder()
                .add("version", "LTI-1p0")
                .add("oauth_consumer", consumer)
                .add("deployment_id", Long.toString(legacy.type()))
                .add("target_link_uri", legacy.launchUrl());
        return ServiceAnswer.json(
                200,
                Json.createObjectBuilder()
                        .add("client_name", "Verkstad")
                        .add(TOOL, tool)
                        .build()
                        .toString());
    }

    private boolean genuine(Moodle moodle, Assertion token) {
        return json(secrets.key(moodle.key()).keySet())
                        .filter(token::verifiedBy)
                        .isPresent()
                && token.untimely(clock.instant()).isEmpty();
    }

    /** What Moodle insists on; its words are its error codes. */
    private static Optional<String> fault(JsonObject description) {
        for (var name : List.of("initiate_login_uri", "client_name", "jwks_uri"))
            if (description.getString(name, "").isEmpty()) return Optional.of("missing_" + name);
        if (description.getJsonArray("redirect_uris") == null
                || description.getJsonArray("redirect_uris").isEmpty()) return Optional.of("missing_redirect_uris");
        if (!description.getString("token_endpoint_auth_method", "").equals("private_key_jwt"))
            return Optional.of("invalid_token_endpoint_auth_method");
        var tool = description.getJsonObject(TOOL);
        var target = tool == null ? "" : tool.getString("target_link_uri", "");
        var domain = tool == null ? "" : tool.getString("domain", "");
        if (domain.isEmpty() || !target.contains("://" + domain + "/")) return Optional.of("missing_or_invalid_domain");
        return Optional.empty();
    }

    private static ServiceAnswer error(int status, String words) {
        return new ServiceAnswer(status, "text/html", java.util.Map.of(), words);
    }

    private static Optional<JsonObject> json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notJson) {
            return Optional.empty();
        }
    }

    private static String word() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return Encoding.hex(bytes).substring(0, 15);
    }
}
