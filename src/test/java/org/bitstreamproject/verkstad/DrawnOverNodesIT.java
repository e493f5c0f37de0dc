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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.BegunCase;
import org.bitstreamproject.verkstad.testing.DrawingHand;
import org.bitstreamproject.verkstad.testing.DrawingHands;
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
    private static final Who MIKAELA = new Who("3", "Mikaela Stenvall", "Instructor");

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
                    var kase = BegunCase.by(karin);
                    kase.join(bo, "Bo Vik");
                    var model = "/api/v1/models/" + kase.model("D1");
                    drawsOverNodes(karin, bo.at(second), model);
                    diesWithCommandsOnTheirWay(karin, bo, second, model);
                    var mikaela = umu.enter11(first, MIKAELA, "teacher");
                    keepsWhatNobodyCanRead(kase, mikaela, postgres, model);
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

    /**
     * One node dies with commands on their way to it, while others are carried out by the other node. What was answered stands
     * once and in its writer's order; what was not is sent again by its id, and stands once whether or not it had arrived.
     */
    private static void diesWithCommandsOnTheirWay(Visitor karin, Visitor bo, RunningServer dying, String model)
            throws Exception {
        int before = base(ok(karin.get(model)));
        var lasting = hands(karin, model, before, "k1", "k2");
        var dead = hands(bo.at(dying), model, before, "b1", "b2", "b3");
        var all = Stream.concat(lasting.stream(), dead.stream()).toList();
        try (var drawing = new DrawingHands(all)) {
            drawing.until(() -> dead.stream().allMatch(each -> each.answered() > 5)
                    && dead.stream().anyMatch(each -> each.sent() > each.answered()));
            dying.kill();
            int then = lasting.stream().mapToInt(DrawingHand::answered).sum();
            drawing.until(() -> lasting.stream().mapToInt(DrawingHand::answered).sum() > then + 5);
            lasting.forEach(DrawingHand::stop);
        }

        for (var each : all) {
            // all that was answered, and at most one more, which was carried out with its answer lost
            var drawn = drawn(karin, model, each);
            assertThat(drawn.size()).isBetween(each.answered(), each.sent());
            assertThat(drawn).containsExactlyElementsOf(each.upTo(drawn.size()));
            assertThat(each.answers()).isSorted();
        }
        for (var each : dead) {
            assertThat(each.sent()).as("died unanswered").isEqualTo(each.answered() + 1);
            // as Bo, who sends what waited on his device from a page of the other node
            each.sendAgain(bo, each.sent());
            each.sendAgain(bo, each.sent());
            assertThat(drawn(karin, model, each)).containsExactlyElementsOf(each.upTo(each.sent()));
        }
        int done = all.stream().mapToInt(DrawingHand::sent).sum();
        assertThat(base(ok(karin.get(model))))
                .as("one version for each command")
                .isEqualTo(before + done);
        assertThat(all.stream().flatMap(each -> each.answers().stream())).doesNotHaveDuplicates();
    }

    private static List<DrawingHand> hands(Visitor who, String model, int before, String... names) {
        return Stream.of(names)
                .map(name -> new DrawingHand(who, model, name, before))
                .toList();
    }

    /** What one of them drew, in the model's order. */
    private static List<String> drawn(Visitor reader, String model, DrawingHand by) throws Exception {
        return ok(reader.get(model)).getJsonObject("model").getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getString("label"))
                .filter(label -> label.startsWith(by.name() + " "))
                .toList();
    }

    /** As after a step back to an older program. */
    private static void keepsWhatNobodyCanRead(BegunCase kase, Visitor mikaela, EmbeddedPostgres postgres, String model)
            throws Exception {
        var karin = kase.member();
        kase.writeTheIdea();
        assertThat(karin.page("/case?section=D")).doesNotContain("går inte att visa");
        var uid = model.substring(model.lastIndexOf('/') + 1);
        assertThat(karin.page("/model/" + uid)).contains("data-draw");
        var before = base(ok(karin.get(model)));
        become(postgres, uid, "HOLOGRAM");

        var page = Jsoup.parse(karin.page("/model/" + uid));
        assertThat(page.text()).contains("går inte att visa", "version " + before);
        assertThat(page.select("[data-draw]")).isEmpty();
        var link = page.select("a[download]").attr("href");
        assertThat(karin.page(link)).contains("HOLOGRAM", "Pröva behovet");
        var refused = command(karin, model, "karin-006", before, add("a9", "Skriva över"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("unreadable-model").doesNotContain("HOLOGRAM");
        assertThat(karin.page(link)).doesNotContain("Skriva över");
        isToldWhereverTheCaseIsShown(kase, mikaela, link);
        isNotHandedInWithoutIt(kase, postgres, uid);
    }

    private static void isToldWhereverTheCaseIsShown(BegunCase kase, Visitor mikaela, String link) throws Exception {
        for (var page : List.of("/case?section=D", kase.path(), kase.path() + "/submit?milestone=MS0")) {
            assertThat(Jsoup.parse(kase.member().page(page)).text())
                    .as(page)
                    .contains("Processmodell, nuläge", "går inte att visa");
        }
        assertThat(Jsoup.parse(kase.member().page("/case?section=D"))
                        .select("#D1 a[download]")
                        .attr("href"))
                .isEqualTo(link);
        assertThat(mikaela.page(kase.path())).contains("går inte att visa", link);
        assertThat(mikaela.page(link)).contains("HOLOGRAM");
        for (var page : List.of("/teacher", "/grading")) {
            assertThat(mikaela.page(page)).isNotEmpty();
        }
    }

    /** The same case is taken when the model can be read. */
    private static void isNotHandedInWithoutIt(BegunCase kase, EmbeddedPostgres postgres, String uid) throws Exception {
        var wish = Map.of("_command", UUID.randomUUID().toString(), "milestone", "MS0", "confirmed", "yes");

        var refused = kase.member().post(kase.path() + "/submit", wish);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).select(".ds-error-summary").text())
                .contains("D1", "kan inte läsa");
        become(postgres, uid, "PROCESS");
        assertThat(kase.member().post(kase.path() + "/submit", wish).headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).endsWith("/receipt/1"));
    }

    private static void become(EmbeddedPostgres postgres, String uid, String type) throws Exception {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var update = connection.prepareStatement("UPDATE model SET model_type = ? WHERE uid = ?")) {
            update.setString(1, type);
            update.setString(2, uid);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
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
