// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.demo.moodle.CapturedSite.*;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Capture;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;
import org.bitstreamproject.verkstad.demo.moodle.Launch;
import org.bitstreamproject.verkstad.demo.moodle.LegacyLaunch;
import org.bitstreamproject.verkstad.demo.moodle.OAuthSignature;
import org.bitstreamproject.verkstad.demo.moodle.Occasion;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.security.Vault;

class OutcomesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:48:21Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** Every captured request, its handle made ours and signed again, is answered letter by letter as by Moodle. */
    @TestOnBothDatabases
    void answersTheCapturedRequestsAsMoodleDid(Database db) {
        var bench = new Bench(db);

        Capture.exchanges("svc_basic_outcomes").forEach((name, exchange) -> {
            if (name.equals("wrong_secret") || name.equals("bad_body_hash")) return;
            var body = exchange.getJsonObject("request")
                    .getString("body")
                    .replaceFirst("<sourcedId>.*</sourcedId>", "<sourcedId>" + bench.handle + "</sourcedId>");
            var answer = bench.post(body, LEGACY_TOOL.secret());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(masked(answer.body()))
                    .as(name)
                    .isEqualTo(masked(exchange.getJsonObject("response").getString("body")));
        });
    }

    @TestOnBothDatabases
    void answersAForgedSignatureAsMoodleDid(Database db) {
        var captured = Capture.exchanges("svc_basic_outcomes").get("wrong_secret");

        var answer = new Bench(db).post(captured.getJsonObject("request").getString("body"), "another secret");

        assertThat(masked(answer.body()))
                .isEqualTo(masked(captured.getJsonObject("response").getString("body")));
    }

    @TestOnBothDatabases
    void refusesAHandleThatNamesSomebodyElse(Database db) {
        var bench = new Bench(db);
        var body = Capture.exchanges("svc_basic_outcomes")
                .get("replaceResult_0.82")
                .getJsonObject("request")
                .getString("body");
        var right = body.replaceFirst("<sourcedId>.*</sourcedId>", "<sourcedId>" + bench.handle + "</sourcedId>");
        var changed = right.replace("\"userid\":\"5\"", "\"userid\":\"6\"");

        assertThat(bench.post(right, LEGACY_TOOL.secret()).body()).contains(">success<");
        assertThat(bench.post(changed, LEGACY_TOOL.secret()).body()).contains(">failure<");
    }

    private static String masked(String xml) {
        return xml.replaceFirst("<imsx_messageIdentifier>\\d+<", "<imsx_messageIdentifier>*<");
    }

    private static final class Bench {
        private final Database db;
        private final String site = UUID.randomUUID().toString().substring(0, 8);
        private final String handle;
        private final Vault vault = new Vault(new byte[32]);

        Bench(Database db) {
            this.db = db;
            handle = db.in(em -> {
                var secrets = new SiteSecrets(em, vault);
                secrets.prepare(site);
                new Gradebook(em, CLOCK).add(LineItem.ofActivity(site, 3, "Modellgranskning", new BigDecimal(100)));
                var occasion = new Occasion(NOW, "n", 2076594750, "s", secrets.salt(site));
                return LegacyLaunch.of(new Launch(SITE, SWEDISH, GRADED_SWEDISH, STUDENT1, occasion), LEGACY_TOOL)
                        .fields()
                        .get("lis_result_sourcedid");
            });
        }

        ServiceAnswer post(String body, String secret) {
            var call = new ServiceCall(
                    "POST", "/mod/lti/service.php", Map.of(), null, "application/xml", signed(body, secret), body);
            return db.in(em -> new Outcomes(
                            new Gradebook(em, CLOCK), new AccessTokens(em, CLOCK), new SiteSecrets(em, vault), CLOCK)
                    .answer(moodle(site), call));
        }

        private static String signed(String body, String secret) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("oauth_consumer_key", LEGACY_TOOL.consumerKey());
            fields.put("oauth_nonce", UUID.randomUUID().toString());
            fields.put("oauth_timestamp", Long.toString(NOW.getEpochSecond()));
            fields.put("oauth_signature_method", "HMAC-SHA1");
            fields.put(
                    "oauth_body_hash",
                    Encoding.base64(Encoding.digest("SHA-1", body.getBytes(StandardCharsets.UTF_8))));
            fields.put("oauth_signature", OAuthSignature.of(SITE.outcomes(), fields, secret));
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=\"" + Encoding.percent(field.getValue()) + "\"")
                    .collect(Collectors.joining(",", "OAuth realm=\"\",", ""));
        }
    }
}
