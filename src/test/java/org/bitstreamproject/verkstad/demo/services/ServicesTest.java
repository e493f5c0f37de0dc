// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.demo.moodle.CapturedSite.moodle;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.Capture;
import org.bitstreamproject.verkstad.demo.moodle.IdToken;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

class ServicesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:45:00Z"), ZoneOffset.UTC);
    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";

    /** Every score of the capture, in its order, gets the status a running Moodle gave it. */
    @TestOnBothDatabases
    void answersTheCapturedScoresAsMoodleDid(Database db) {
        var bench = new Bench(db);

        Capture.exchanges("svc_ags").forEach((name, exchange) -> {
            var request = exchange.getJsonObject("request");
            if (!name.startsWith("score_") || !request.getString("url").contains("/lineitems/9/")) return;
            assertThat(bench.replay(request).status())
                    .as(name)
                    .isEqualTo(exchange.getJsonObject("response").getInt("status"));
        });
    }

    /** Up to the first read of the results the stored grades are the captured ones, to the second. */
    @TestOnBothDatabases
    void holdsTheGradesMoodleHeld(Database db) {
        var bench = new Bench(db);
        var exchanges = Capture.exchanges("svc_ags");
        for (var exchange : exchanges.entrySet()) {
            if (exchange.getKey().equals("results_after_scores")) break;
            var request = exchange.getValue().getJsonObject("request");
            if (exchange.getKey().startsWith("score_")
                    && request.getString("url").contains("/lineitems/9/")) bench.replay(request);
        }

        var answer = bench.replay(exchanges.get("results_after_scores").getJsonObject("request"));

        var captured =
                exchanges.get("results_after_scores").getJsonObject("response").getJsonArray("body");
        assertThat(jakarta.json.Json.createReader(new java.io.StringReader(answer.body()))
                        .readArray())
                .isEqualTo(jakarta.json.Json.createReader(
                                new java.io.StringReader(captured.toString().replace("/9/", "/" + bench.item + "/")))
                        .readArray());
    }

    @TestOnBothDatabases
    void erasesAGradeThatIsNoLongerFinished(Database db) {
        var bench = new Bench(db);
        bench.score("5", "2026-11-21T20:44:00Z", "FullyGraded", "48");

        var status = bench.score("5", "2026-11-21T20:44:01Z", "Pending", "48").status();

        assertThat(status).isEqualTo(200);
        assertThat(bench.results()).isEqualTo("[]");
    }

    @TestOnBothDatabases
    void acceptsEachRisingSecondOnceOnly(Database db) {
        var bench = new Bench(db);

        assertThat(bench.score("5", "2026-11-21T20:44:00.100Z", "FullyGraded", "48")
                        .status())
                .isEqualTo(200);
        assertThat(bench.score("5", "2026-11-21T20:44:00.900Z", "FullyGraded", "49")
                        .status())
                .isEqualTo(409);
        assertThat(bench.score("5", "2026-11-21T20:44:01.000Z", "FullyGraded", "49")
                        .status())
                .isEqualTo(200);
        assertThat(bench.arrivals()).isEqualTo(3);
    }

    @TestOnBothDatabases
    void wantsATokenWithTheRightScope(Database db) {
        var bench = new Bench(db);
        var wrongScope = bench.issue(Set.of(IdToken.GRADE_SCOPES.get(2)));

        assertThat(bench.scoreWith("Bearer " + wrongScope).status()).isEqualTo(401);
        assertThat(bench.scoreWith("Bearer nobody-gave-this").status()).isEqualTo(401);
        assertThat(bench.scoreWith(null).status()).isEqualTo(401);
        assertThat(bench.scoreWith("Bearer " + bench.token).status()).isEqualTo(200);
    }

    @TestOnBothDatabases
    void makesListsChangesAndRemovesColumns(Database db) {
        var bench = new Bench(db);
        var type = "application/vnd.ims.lis.v2.lineitem+json";

        var added = bench.call(
                "POST",
                "/2/lineitems",
                type,
                "{\"label\":\"Granskningspoäng\",\"scoreMaximum\":20,\"tag\":\"review\",\"resourceLinkId\":\"3\"}");
        var id = Json.object(added.body()).orElseThrow().getString("id").replaceFirst(".*/lineitems/(\\d+)/.*", "$1");
        var launchNamesAColumn = bench.columnOfLink();
        var changed =
                bench.call("PUT", "/2/lineitems/" + id + "/lineitem", type, "{\"label\":\"Ny\",\"scoreMaximum\":10}");
        var removed = bench.call("DELETE", "/2/lineitems/" + id + "/lineitem", null, "");

        assertThat(added.status()).isEqualTo(201);
        assertThat(launchNamesAColumn).isFalse();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(removed.status()).isEqualTo(204);
        assertThat(bench.columnOfLink()).isTrue();
    }

    @TestOnBothDatabases
    void pagesItsLinesInMoodlesOwnWay(Database db) {
        var bench = new Bench(db);
        bench.call(
                "POST",
                "/2/lineitems",
                "application/vnd.ims.lis.v2.lineitem+json",
                "{\"label\":\"x\",\"scoreMaximum\":1}");

        var answer = bench.call("GET", "/2/lineitems", Map.of("limit", "1"));

        assertThat(answer.headers().get("Link")).contains("&amp;limit=1&amp;from=1>; rel=“next”");
    }

    @TestOnBothDatabases
    void namesTheMembersAsMoodleDoes(Database db) {
        var answer = new Bench(db).call("GET", "/CourseSection/2/bindings/2/memberships", Map.of());

        var captured = Capture.exchanges("svc_nrps")
                .get("nrps_all")
                .getJsonObject("response")
                .getJsonObject("body");
        var body = Json.object(answer.body()).orElseThrow();
        assertThat(body.getString("id")).isEqualTo(captured.getString("id"));
        assertThat(body.get("context")).isEqualTo(captured.get("context"));
        var expected = captured.getJsonArray("members").stream()
                .filter(member -> Set.of("3", "4", "5", "6", "7")
                        .contains(member.asJsonObject().getString("user_id")))
                .toArray(JsonValue[]::new);
        assertThat(body.getJsonArray("members").stream()
                        .filter(member ->
                                !member.asJsonObject().getString("user_id").equals("2")))
                .containsExactlyInAnyOrder(expected);
    }

    /** One site of its own in the database, with the captured course's column. */
    private static final class Bench {
        private final Database db;
        private final String site = UUID.randomUUID().toString().substring(0, 8);
        private final String token;
        private final long item;

        Bench(Database db) {
            this.db = db;
            token = issue(Set.of(
                    IdToken.GRADE_SCOPES.get(0),
                    IdToken.GRADE_SCOPES.get(2),
                    IdToken.GRADE_SCOPES.get(3),
                    Handler.ROSTER));
            item = db.in(em -> new Gradebook(em, CLOCK)
                    .add(LineItem.ofActivity(site, 3, "Modellgranskning", new BigDecimal(60)))
                    .id());
        }

        String issue(Set<String> scopes) {
            return db.in(em -> new AccessTokens(em, CLOCK).issue(site, scopes));
        }

        ServiceAnswer answer(ServiceCall call) {
            return db.in(em -> {
                var gradebook = new Gradebook(em, CLOCK);
                return new Services(new LineItems(gradebook), new Scores(gradebook, CLOCK), new AccessTokens(em, CLOCK))
                        .answer(moodle(site), call);
            });
        }

        ServiceAnswer replay(JsonObject request) {
            var url =
                    request.getString("url").replaceFirst("^.*services.php", "").replace("/9/", "/" + item + "/");
            var query = new HashMap<String, String>();
            for (var pair : url.replaceFirst("^[^?]*\\?", "").split("&"))
                query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            var headers = request.getJsonObject("headers");
            var body = request.get("body");
            return answer(new ServiceCall(
                    request.getString("method"),
                    url.replaceFirst("\\?.*", ""),
                    query,
                    headers.getString("Accept", "*/*"),
                    headers.getString("Content-Type", null),
                    "Bearer " + token,
                    body == JsonValue.NULL ? "" : body.toString()));
        }

        ServiceAnswer score(String user, String time, String progress, String given) {
            return answer(new ServiceCall(
                    "POST",
                    "/2/lineitems/" + item + "/lineitem/scores",
                    Map.of(),
                    null,
                    SCORE,
                    "Bearer " + token,
                    "{\"userId\":\"%s\",\"timestamp\":\"%s\",\"activityProgress\":\"Completed\",\"gradingProgress\":\"%s\",\"scoreGiven\":%s,\"scoreMaximum\":60}"
                            .formatted(user, time, progress, given)));
        }

        ServiceAnswer scoreWith(String authorization) {
            return answer(
                    new ServiceCall(
                            "POST",
                            "/2/lineitems/" + item + "/lineitem/scores",
                            Map.of(),
                            null,
                            SCORE,
                            authorization,
                            "{\"userId\":\"5\",\"timestamp\":\"2026-11-21T20:44:00Z\",\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\",\"scoreGiven\":1,\"scoreMaximum\":60}"));
        }

        ServiceAnswer call(String method, String path, String contentType, String body) {
            return answer(new ServiceCall(method, path, Map.of(), null, contentType, "Bearer " + token, body));
        }

        ServiceAnswer call(String method, String path, Map<String, String> query) {
            return answer(new ServiceCall(method, path, query, null, null, "Bearer " + token, ""));
        }

        String results() {
            return call("GET", "/2/lineitems/" + item + "/lineitem/results", Map.of())
                    .body();
        }

        int arrivals() {
            return db.in(em -> new Gradebook(em, CLOCK).arrivals(site, 100).size());
        }

        boolean columnOfLink() {
            return db.in(em -> new Gradebook(em, CLOCK).columnOf(site, 3).isPresent());
        }
    }
}
