// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.lti.RegistrationId;
import org.bitstreamproject.verkstad.lti.oidc.Client;

/** Access tokens of the platforms' services, kept until shortly before they end. Never stored, never logged. */
public final class AccessTokens {
    private static final int LARGEST = 64 * 1024;
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final long USUAL_LIFE_S = 3600;

    private final PlatformHttp http;
    private final OutgoingGuard guard;
    private final KeyRing keys;
    private final Clock clock;
    private final Map<Wanted, Token> tokens = new ConcurrentHashMap<>();

    public AccessTokens(PlatformHttp http, OutgoingGuard guard, KeyRing keys, Clock clock) {
        this.http = http;
        this.guard = guard;
        this.keys = keys;
        this.clock = clock;
    }

    private record Wanted(RegistrationId registration, String scope) {}

    private record Token(String word, Instant until) {}

    /**
     * A bearer token for one scope.
     *
     * @throws OutgoingFailed NO_SCOPE when the platform grants it not, TOKEN_REFUSED when it grants nothing
     */
    public String token(Client client, String scope) {
        var wanted = new Wanted(client.registration(), scope);
        Token held = tokens.get(wanted);
        if (held != null && clock.instant().isBefore(held.until())) {
            return held.word();
        }
        Token fresh = fetched(client, scope);
        tokens.put(wanted, fresh);
        return fresh.word();
    }

    /** After a 401: the platform has forgotten the token. */
    public void forget(Client client, String scope) {
        tokens.remove(new Wanted(client.registration(), scope));
    }

    private Token fetched(Client client, String scope) {
        Instant now = clock.instant();
        String tokenUrl = client.endpoints().token();
        var destination = guard.checked(tokenUrl, client.issuer(), List.of(tokenUrl));
        String assertion = ClientAssertion.signed(client.clientId(), tokenUrl, keys.signingKey(), now);
        String form = "grant_type=client_credentials"
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion
                + "&scope=" + encoded(scope);
        var request = HttpRequest.newBuilder()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return read(http.send(destination, request, LARGEST), scope, now);
    }

    /** Moodle says text/html and means JSON, so only the body counts. */
    private static Token read(PlatformHttp.Answer answer, String scope, Instant now) {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new OutgoingFailed(Fault.BUSY, answer.retryAfter());
        }
        if (!answer.isSuccess()) {
            throw new OutgoingFailed(answer.text().contains("invalid_scope") ? Fault.NO_SCOPE : Fault.TOKEN_REFUSED);
        }
        try {
            Map<String, Object> body = JSONObjectUtils.parse(answer.text());
            // unknown scopes are dropped in silence
            String granted = body.get("scope") instanceof String text ? text : scope;
            if (!Arrays.asList(granted.split(" ")).contains(scope)) {
                throw new OutgoingFailed(Fault.NO_SCOPE);
            }
            if (!(body.get("access_token") instanceof String word) || word.isBlank()) {
                throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
            }
            long life = body.get("expires_in") instanceof Number seconds ? seconds.longValue() : USUAL_LIFE_S;
            return new Token(word, now.plusSeconds(life).minus(MARGIN));
        } catch (ParseException e) {
            throw new OutgoingFailed(Fault.NOT_UNDERSTOOD);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
