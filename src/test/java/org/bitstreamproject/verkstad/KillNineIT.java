// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.testing.BegunCase;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of the work, then a start on the same directory: what was answered is there, and there once. */
class KillNineIT {
    private static final Who MIKAELA = new Who("3", "Mikaela Stenvall", "Instructor");
    private static final Pattern SHEET = Pattern.compile("href=\"(/grading/[0-9]+)\"");
    private static final Pattern WAIVER = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");
    private static final Who KARIN = new Who("11", "Karin Åström", "Learner");

    private static final Pattern BASE = Pattern.compile("\"base\":([0-9]+)");

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();

    private String model = "";

    @TempDir
    Path home;

    @Test
    void keepsEverySavedFieldEveryChangeOfAModelTheOneSubmissionAndTheOneGrade() throws Exception {
        try (var umu = TestPlatform.start("umu")) {
            var settings = Surroundings.derby(home, umu.entry("VM-2026", "SE", "3"));
            var uid = killedWhileSaving(umu, settings);
            var wish = new LinkedHashMap<>(
                    Map.of("_command", UUID.randomUUID().toString(), "milestone", "MS0", "confirmed", "yes"));
            killedWhileSubmitting(umu, settings, uid, wish);
            killedWhilePublishing(umu, settings, uid, wish);
            publishedOnce(umu, settings);
        }
    }

    /** Saves one field and changes one model over and over; the server dies between or within two answers. */
    private String killedWhileSaving(TestPlatform umu, Map<String, String> settings) throws Exception {
        try (var server = RunningServer.start(home, settings)) {
            var karin = umu.enter11(server, KARIN, "case");
            var begun = BegunCase.by(karin);
            var uid = begun.uid();
            model = begun.model("D1");
            var handle = karin.handle();
            var saving = CompletableFuture.runAsync(() -> saveUntilNobodyAnswers(karin, handle, uid, answered));
            var changing = CompletableFuture.runAsync(() -> changeUntilNobodyAnswers(karin, handle, model, changed));
            while (answered.get() < 25 || changed.get() < 10) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            server.kill();
            saving.get(30, TimeUnit.SECONDS);
            changing.get(30, TimeUnit.SECONDS);
            return uid;
        }
    }

    /** Every answered command is there, and sent again it is carried out no second time. */
    private void keptEveryChange(Visitor karin) throws IOException, InterruptedException {
        int kept = base(karin.page("/api/v1/models/" + model)) - 1;
        assertThat(kept).isBetween(changed.get(), changed.get() + 1);

        var again = karin.json("POST", "/api/v1/models/" + model + "/commands", command(changed.get()));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(base(again.body()) - 1).isEqualTo(kept);
        assertThat(again.body().split("Steg " + changed.get() + "\"", -1)).hasSize(2);
    }

    private static void changeUntilNobodyAnswers(Visitor karin, String handle, String model, AtomicInteger changed) {
        try {
            for (var number = 1; ; number++) {
                var answer = karin.json("POST", "/api/v1/models/" + model + "/commands", handle, command(number));
                if (answer.statusCode() != 200) {
                    return;
                }
                changed.set(number);
            }
        } catch (IOException killed) {
            // that is what the test is about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String command(int number) {
        return "{\"id\":\"kill-nine-" + number + "\",\"base\":" + number
                + ",\"commands\":[{\"command\":\"add\",\"type\":\"ACTIVITY\",\"label\":\"Steg " + number
                + "\"}]}";
    }

    private static int base(String answer) {
        var found = BASE.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** What was answered is stored. Then one command is sent and the server dies with the answer on its way. */
    private void killedWhileSubmitting(
            TestPlatform umu, Map<String, String> settings, String uid, Map<String, String> wish) throws Exception {
        try (var server = RunningServer.start(home, settings)) {
            var karin = umu.enter11(server, KARIN, "case");
            assertThat(stored(karin, uid)).isBetween(answered.get(), answered.get() + 1);
            keptEveryChange(karin);

            new BegunCase(karin, uid).writeTheIdea();
            wish.put("_handle", karin.handle());
            var sending = CompletableFuture.supplyAsync(() -> submit(karin, uid, wish));
            TimeUnit.MILLISECONDS.sleep(40);
            server.kill();
            sending.handle((answer, lost) -> answer).get(30, TimeUnit.SECONDS);
        }
    }

    /** The same command again finds the first result. Then a grade is published and the server dies with the answer on its way. */
    private void killedWhilePublishing(
            TestPlatform umu, Map<String, String> settings, String uid, Map<String, String> wish) throws Exception {
        try (var server = RunningServer.start(home, settings)) {
            submittedOnce(umu.enter11(server, KARIN, "case"), uid, wish);

            var mikaela = umu.enter11(server, MIKAELA, "teacher");
            decidesOnKarin(mikaela);
            var confirmed = Visitor.formOf(mikaela.page("/grading/publish"), "/grading/publish", Map.of());
            var publishing = CompletableFuture.supplyAsync(() -> publish(mikaela, confirmed));
            TimeUnit.MILLISECONDS.sleep(60);
            server.kill();
            publishing.handle((answer, lost) -> answer).get(30, TimeUnit.SECONDS);
        }
    }

    private static void submittedOnce(Visitor karin, String uid, Map<String, String> wish) throws Exception {
        wish.put("_handle", karin.handle());

        var again = submit(karin, uid, wish);
        var twice = submit(karin, uid, wish);

        assertThat(again.headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).endsWith("/receipt/1"));
        assertThat(twice.headers().firstValue("Location"))
                .isEqualTo(again.headers().firstValue("Location"));
        assertThat(karin.get("/case/" + uid + "/receipt/1").statusCode()).isEqualTo(200);
        assertThat(karin.get("/case/" + uid + "/receipt/2").statusCode()).isEqualTo(404);
    }

    /** The grade is public once and reaches the LMS. */
    private void publishedOnce(TestPlatform umu, Map<String, String> settings) throws Exception {
        try (var server = RunningServer.start(home, settings)) {
            var mikaela = umu.enter11(server, MIKAELA, "teacher");
            var left = mikaela.get("/grading/publish");
            if (left.statusCode() == 200) {
                publish(mikaela, Visitor.formOf(left.body(), "/grading/publish", Map.of()));
            }
            waitUntil(() -> umu.held().equals("0.75"));

            assertThat(mikaela.get("/grading/publish").statusCode()).isEqualTo(303);
            assertThat(umu.outcomes())
                    .filteredOn(body -> body.contains("replaceResultRequest"))
                    .isNotEmpty()
                    .allMatch(body -> body.contains(">0.75<"));
        }
        assertThat(rows("SELECT COUNT(*) FROM passback WHERE content_key = 'case'"))
                .isEqualTo(1);
    }

    private static void decidesOnKarin(Visitor mikaela) throws IOException, InterruptedException {
        var found = SHEET.matcher(mikaela.page("/grading"));
        assertThat(found.find()).isTrue();
        var sheet = found.group(1);
        for (var waiver = WAIVER.matcher(mikaela.page(sheet));
                waiver.find();
                waiver = WAIVER.matcher(mikaela.page(sheet))) {
            var item = waiver.group(1);
            var answer = mikaela.post(
                    sheet + "/waive",
                    Map.of("item", item, "why-" + item, "Gjort vid träffen i Umeå, läraren var med."));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        }
        var sound = new LinkedHashMap<String, String>();
        for (var criterion = 1; criterion <= 8; criterion++) {
            sound.put("level-K" + criterion, "2");
        }
        assertThat(mikaela.submit(sheet, sheet + "/levels", sound).statusCode()).isEqualTo(303);
        assertThat(mikaela.submit(sheet, sheet + "/decide", Map.of("code", "G", "reason", "Ett gediget arbete."))
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> publish(Visitor mikaela, String confirmed) {
        try {
            return mikaela.send("/grading/publish", confirmed);
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** The server is down: its Derby may be opened here. */
    private long rows(String sql) throws SQLException {
        try (var connection = new org.apache.derby.iapi.jdbc.AutoloadedDriver()
                        .connect("jdbc:derby:" + home.resolve("data/db"), new Properties());
                var statement = connection.createStatement();
                var counted = statement.executeQuery(sql)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static void waitUntil(BooleanSupplier done) throws InterruptedException {
        for (var waited = 0; waited < 600 && !done.getAsBoolean(); waited++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(done.getAsBoolean()).as("within a minute").isTrue();
    }

    private static void saveUntilNobodyAnswers(Visitor karin, String handle, String uid, AtomicInteger answered) {
        try {
            for (var number = 1; ; number++) {
                var body = "{\"text\":\"rad " + number + "\",\"version\":" + (number - 1) + "}";
                if (karin.json("PUT", "/api/v1/cases/" + uid + "/fields/B7", handle, body)
                                .statusCode()
                        != 200) {
                    return;
                }
                answered.set(number);
            }
        } catch (IOException killed) {
            // that is what the test is about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int stored(Visitor karin, String uid) throws IOException, InterruptedException {
        var clash =
                karin.json("PUT", "/api/v1/cases/" + uid + "/fields/B7", "{\"text\":\"something else\",\"version\":0}");
        assertThat(clash.statusCode()).isEqualTo(409);
        var theirs = Pattern.compile("\"theirs\":\"rad ([0-9]+)\"").matcher(clash.body());
        assertThat(theirs.find()).as(clash.body()).isTrue();
        return Integer.parseInt(theirs.group(1));
    }

    private static HttpResponse<String> submit(Visitor karin, String uid, Map<String, String> wish) {
        try {
            return karin.post("/case/" + uid + "/submit", wish);
        } catch (IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
