// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.BegunCase;
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
                    diesWithCommandsOnTheirWay(karin, bo.at(second), second, model);
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
        var lasting = List.of(new Drawing(karin, model, "k1", before), new Drawing(karin, model, "k2", before));
        var dead = Stream.of("b1", "b2", "b3")
                .map(name -> new Drawing(bo, model, name, before))
                .toList();
        var all = Stream.concat(lasting.stream(), dead.stream()).toList();
        try (var threads = new Threads(all.size())) {
            all.forEach(threads::run);
            while (dead.stream().anyMatch(each -> each.answered.size() < 6)
                    || dead.stream().noneMatch(each -> each.sent > each.answered.size())) {
                TimeUnit.MILLISECONDS.sleep(2);
                threads.failed();
            }
            dying.kill();
            var then = lasting.stream().map(each -> each.answered.size()).toList();
            while (lasting.stream().anyMatch(each -> each.answered.size() < then.get(lasting.indexOf(each)) + 3)) {
                TimeUnit.MILLISECONDS.sleep(2);
                threads.failed();
            }
            lasting.forEach(each -> each.enough = true);
        }

        for (var each : all) {
            stand(drawn(karin, model, each), each.answered.size(), each);
        }
        for (var each : dead) {
            assertThat(each.sent).as("died unanswered").isEqualTo(each.answered.size() + 1);
            var again = ok(each.send(karin, each.sent));
            assertThat(base(ok(each.send(karin, each.sent)))).isEqualTo(base(again));
            assertThat(drawn(karin, model, each)).containsExactlyElementsOf(each.upTo(each.sent));
        }
        int done = all.stream().mapToInt(each -> each.sent).sum();
        assertThat(base(ok(karin.get(model))))
                .as("one version for each command")
                .isEqualTo(before + done);
        assertThat(all.stream().flatMap(each -> each.answered.stream())).doesNotHaveDuplicates();
    }

    /** All that was answered, and at most one more, which was carried out with its answer lost. */
    private static void stand(List<String> drawn, int answered, Drawing each) {
        assertThat(drawn.size()).isBetween(answered, each.sent);
        assertThat(drawn).containsExactlyElementsOf(each.upTo(drawn.size()));
        assertThat(each.answered).isSorted();
    }

    /** What one of them drew, in the model's order. */
    private static List<String> drawn(Visitor reader, String model, Drawing by) throws Exception {
        return ok(reader.get(model)).getJsonObject("model").getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getString("label"))
                .filter(label -> label.startsWith(by.name + " "))
                .toList();
    }

    /** Somebody who adds one activity after the other, as fast as they are answered. */
    private static final class Drawing {
        final List<Integer> answered = new CopyOnWriteArrayList<>();
        volatile int sent;
        volatile boolean enough;
        private final Visitor who;
        private final String model;
        private final String name;
        private final int start;

        Drawing(Visitor who, String model, String name, int start) {
            this.who = who;
            this.model = model;
            this.name = name;
            this.start = start;
        }

        /** Until it is enough, or nobody answers any more. */
        void draw() throws Exception {
            var handle = who.handle();
            while (!enough) {
                sent = answered.size() + 1;
                try {
                    answered.add(base(ok(who.json("POST", model + "/commands", handle, body(sent)))));
                } catch (IOException killed) {
                    return;
                }
            }
        }

        HttpResponse<String> send(Visitor by, int number) throws Exception {
            return by.json("POST", model + "/commands", body(number));
        }

        List<String> upTo(int number) {
            return IntStream.rangeClosed(1, number)
                    .mapToObj(each -> name + " " + each)
                    .toList();
        }

        private String body(int number) {
            int base = answered.isEmpty() ? start : answered.get(answered.size() - 1);
            return "{\"id\":\"over-nodes-" + name + "-" + number + "\",\"base\":" + base + ",\"commands\":["
                    + add(name + "-" + number, name + " " + number) + "]}";
        }
    }

    /** Ends when all have come to their end; what went wrong in one of them goes wrong here. */
    private static final class Threads implements AutoCloseable {
        private final ExecutorService pool;
        private final List<Future<?>> running = new ArrayList<>();

        Threads(int many) {
            this.pool = Executors.newFixedThreadPool(many);
        }

        void run(Drawing drawing) {
            running.add(pool.submit(() -> {
                drawing.draw();
                return drawing;
            }));
        }

        void failed() throws Exception {
            for (var each : running) {
                if (each.isDone()) {
                    each.get();
                }
            }
        }

        @Override
        public void close() throws Exception {
            pool.shutdown();
            for (var each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
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
            assertThat(Jsoup.parse(kase.member().page(page)).text()).as(page).contains("D1", "går inte att visa");
        }
        assertThat(Jsoup.parse(kase.member().page("/case?section=D"))
                        .select("#D1 a[download]")
                        .attr("href"))
                .isEqualTo(link);
        assertThat(mikaela.page(kase.path())).contains("går inte att visa", link);
        assertThat(mikaela.page(link)).contains("HOLOGRAM");
        for (var page : List.of("/home", "/grading")) {
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
