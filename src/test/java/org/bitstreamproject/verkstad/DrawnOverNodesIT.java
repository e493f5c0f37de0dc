// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people draw in one model through two nodes on one PostgreSQL; one of the nodes dies; what nobody can read is kept. */
class DrawnOverNodesIT {
    private static final Who KARIN = new Who("11", "Karin Åström", "Learner");
    private static final Who BO = new Who("12", "Bo Vik", "Learner");
    private static final Pattern CASE = Pattern.compile("/api/v1/cases/([0-9a-f-]{36})/fields/");

    @TempDir
    Path home;

    @Test
    void putsBothTogetherShowsConflictsAndLosesNothingWithANode() throws Exception {
        try (var umu = TestPlatform.start("umu");
                var postgres = EmbeddedPostgres.builder().start()) {
            var settings = Surroundings.postgres(home, postgres, umu.entry("VM-2026", "SE", "3"));
            try (var first = RunningServer.start(home, settings)) {
                var other = new HashMap<>(settings);
                other.put("VERKSTAD_BASE_URL", first.address());
                try (var second = RunningServer.start(Files.createDirectory(home.resolve("second")), other)) {
                    var karin = umu.enter11(first, KARIN, "case");
                    var bo = umu.enter11(first, BO, "case");
                    var model = sharedModel(karin, bo);
                    drawsOverNodes(karin, bo.at(second), model);
                    goesOnWhereTheOtherNodeWas(karin, bo.at(second), second, model);
                    keepsWhatNobodyCanRead(karin, postgres, model);
                }
            }
        }
    }

    private static void drawsOverNodes(Visitor karin, Visitor bo, String model) throws Exception {
        var base = base(ok(command(karin, model, "karin-001", 1, add("a1", "Ta emot"))));
        assertThat(ok(bo.get(model)).toString()).contains("Ta emot");

        // both kept: what each did touches something else
        ok(command(karin, model, "karin-002", base, add("a2", "Pröva")));
        var merged = ok(command(
                bo, model, "bo-000001", base, "{\"command\":\"name\",\"id\":\"a1\",\"label\":\"Ta emot ansökan\"}"));
        assertThat(merged.toString()).contains("Ta emot ansökan", "Pröva");

        // the same element: neither is lost, both are shown
        var now = base(merged);
        ok(command(karin, model, "karin-003", now, "{\"command\":\"name\",\"id\":\"a2\",\"label\":\"Pröva behovet\"}"));
        isConflict(
                command(bo, model, "bo-000002", now, "{\"command\":\"name\",\"id\":\"a2\",\"label\":\"Bedöma\"}"),
                "Bedöma");

        // and put in two places
        var drawn = base(ok(karin.get(model)));
        ok(command(karin, model, "karin-004", drawn, place("a2", 400)));
        isConflict(command(bo, model, "bo-000003", drawn, place("a2", 700)), "a2");
        var after = base(ok(bo.get(model)));
        ok(command(bo, model, "bo-000004", after, place("a2", 700)));
        assertThat(ok(karin.get(model)).toString()).contains("\"x\":");
    }

    /** The node dies after its answer, and with the next command on its way: nothing is lost, nothing counts twice. */
    private static void goesOnWhereTheOtherNodeWas(Visitor karin, Visitor bo, RunningServer dying, String model)
            throws Exception {
        var base = base(ok(command(bo, model, "bo-000005", base(ok(bo.get(model))), add("a3", "Besluta"))));
        dying.kill();

        assertThat(ok(karin.get(model)).toString()).contains("Besluta");
        var again = ok(command(karin, model, "karin-005", base, add("a4", "Meddela")));
        var twice = ok(command(karin, model, "karin-005", base, add("a4", "Meddela")));
        assertThat(base(twice)).isEqualTo(base(again));
        assertThat(twice.toString().split("Meddela", -1)).hasSize(2);
    }

    /** As after a step back to an older program. */
    private static void keepsWhatNobodyCanRead(Visitor karin, EmbeddedPostgres postgres, String model)
            throws Exception {
        var uid = model.substring(model.lastIndexOf('/') + 1);
        assertThat(karin.page("/model/" + uid)).contains("data-draw");
        var before = base(ok(karin.get(model)));
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var update = connection.prepareStatement("UPDATE model SET model_type = 'HOLOGRAM' WHERE uid = ?")) {
            update.setString(1, uid);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        var page = Jsoup.parse(karin.page("/model/" + uid));
        assertThat(page.text()).contains("går inte att visa", "version " + before);
        assertThat(page.select("[data-draw]")).isEmpty();
        var link = page.select("a[download]").attr("href");
        assertThat(karin.page(link)).contains("HOLOGRAM", "Besluta");
        var refused = command(karin, model, "karin-006", before, add("a9", "Skriva över"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("unreadable-model").doesNotContain("HOLOGRAM");
        assertThat(karin.page("/case?section=D")).contains("D1");
        assertThat(karin.page(link)).doesNotContain("Skriva över");
    }

    /** A case of both, with an empty process. @return the model's address for programs */
    private static String sharedModel(Visitor karin, Visitor bo) throws Exception {
        var started = karin.post(
                "/case",
                Map.of(
                        "title",
                        "Beställa skolskjuts",
                        "newOrganisation",
                        "Fjällvikens kommun",
                        "organisationType",
                        "SE_MUNICIPALITY",
                        "confidentiality",
                        "REVIEWERS",
                        "language",
                        "sv"));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        var found = CASE.matcher(karin.page("/case?section=B"));
        assertThat(found.find()).isTrue();
        var kase = "/case/" + found.group(1);
        var section = karin.page("/case?section=A");
        var chosen = Jsoup.parse(section)
                .select("select#enrolment option:contains(Bo Vik)")
                .attr("value");
        var invited =
                karin.send(kase + "/members", Visitor.formOf(section, kase + "/members", Map.of("enrolment", chosen)));
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(303);
        assertThat(bo.post(kase + "/invitation", Map.of("answer", "yes")).statusCode())
                .isEqualTo(303);
        var begun = karin.post(kase + "/model/D1", Map.of());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
        var path = begun.headers().firstValue("Location").orElseThrow();
        return "/api/v1/models/" + path.replaceFirst("^.*/model/", "").replaceFirst("[?#].*$", "");
    }

    private static HttpResponse<String> command(Visitor who, String model, String id, int base, String command)
            throws Exception {
        return who.json(
                "POST",
                model + "/commands",
                "{\"id\":\"" + id + "\",\"base\":" + base + ",\"commands\":[" + command + "]}");
    }

    private static String add(String id, String label) {
        return "{\"command\":\"add\",\"type\":\"ACTIVITY\",\"id\":\"" + id + "\",\"label\":\"" + label + "\"}";
    }

    private static String place(String id, int x) {
        return "{\"command\":\"place\",\"places\":[{\"id\":\"" + id + "\",\"x\":" + x + ",\"y\":260}]}";
    }

    private static void isConflict(HttpResponse<String> answer, String mine) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("\"sides\"", "model-changed", mine);
    }

    private static JsonObject ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static int base(JsonObject answer) {
        return answer.getInt("base");
    }
}
