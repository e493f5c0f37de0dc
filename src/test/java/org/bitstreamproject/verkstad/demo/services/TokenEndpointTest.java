// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.demo.moodle.CapturedSite.moodle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.demo.moodle.SigningKey;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

class TokenEndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:44:52Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SigningKey TOOL_KEY = SigningKey.generate();
    private static final String CLIENT = "LtGZz76aaj9oevu";
    private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    @TestOnBothDatabases
    void givesTheScopesItKnowsAndSaysSo(Database db) {
        var answer = ask(db, form(CLIENT, 0, 60, SCORE + " https://example.org/unknown"));

        var body = Json.object(answer.body()).orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.mediaType()).isEqualTo("text/html");
        assertThat(body.getString("scope")).isEqualTo(SCORE);
        assertThat(body.getInt("expires_in")).isEqualTo(3600);
        assertThat(scopes(db, CLOCK, "t", body.getString("access_token"))).contains(Set.of(SCORE));
    }

    @TestOnBothDatabases
    void forgetsATokenAfterAnHour(Database db) {
        var token = Json.object(ask(db, form(CLIENT, 0, 60, SCORE)).body())
                .orElseThrow()
                .getString("access_token");
        var later = Clock.fixed(NOW.plusSeconds(3600), ZoneOffset.UTC);

        assertThat(scopes(db, later, "t", token)).isEmpty();
        assertThat(scopes(db, CLOCK, "other", token)).isEmpty();
    }

    @TestOnBothDatabases
    void refusesAsMoodleDoes(Database db) {
        assertThat(error(db, form("somebody", 0, 60, SCORE))).isEqualTo("invalid_client");
        assertThat(error(db, form(CLIENT, 0, 60, "https://example.org/unknown")))
                .isEqualTo("invalid_scope");
        assertThat(error(db, form(CLIENT, -100, -1, SCORE))).isEqualTo("Expired token");
        assertThat(error(db, form(CLIENT, 30, 90, SCORE))).startsWith("Cannot handle token with iat prior to");
        var forged = form(CLIENT, 0, 60, SCORE);
        forged.put("client_assertion", SigningKey.generate().sign(claims(CLIENT, 0, 60)));
        assertThat(error(db, forged)).isEqualTo("Signature verification failed");
    }

    private static Optional<Set<String>> scopes(Database db, Clock clock, String site, String token) {
        return db.in(em -> new AccessTokens(em, clock).scopesOf(site, token));
    }

    private static String error(Database db, Map<String, String> form) {
        var answer = ask(db, form);
        assertThat(answer.status()).isEqualTo(400);
        return Json.object(answer.body()).orElseThrow().getString("error");
    }

    private static ServiceAnswer ask(Database db, Map<String, String> form) {
        var keys = Json.object(TOOL_KEY.keySet()).orElseThrow();
        return db.in(
                em -> new TokenEndpoint(new AccessTokens(em, CLOCK), url -> keys, CLOCK).answer(moodle("t"), form));
    }

    private static Map<String, String> form(String client, long issued, long expires, String scope) {
        return new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                TOOL_KEY.sign(claims(client, issued, expires)),
                "scope",
                scope));
    }

    private static Map<String, Object> claims(String client, long issued, long expires) {
        return Map.of(
                "iss",
                client,
                "sub",
                client,
                "aud",
                "http://127.0.0.1:8085/mod/lti/token.php",
                "iat",
                NOW.getEpochSecond() + issued,
                "exp",
                NOW.getEpochSecond() + expires,
                "jti",
                "once");
    }
}
