// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;

/**
 * Measures the one-file server on both databases and writes docs/benchmarks.md. Figures are CPU time by the operating
 * system's accounting; a bare RSA verification in the same run makes runs on different machines comparable.
 */
public final class Benchmarks {
    private static final Duration WHOLE = Duration.ofMinutes(25);
    private static final List<String> OPTIONS = List.of("-Xmx512m");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var neighbours = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var pace = new Pace(WHOLE);
        var verification = new Verification().measure();
        pace.say("one id_token: all checks " + Figure.of(verification.allChecks()) + " µs, bare RSA "
                + Figure.of(verification.bareRsa()) + " µs");
        var computing = new Computing().measure();
        computing.forEach((what, took) -> pace.say(what + ": " + Figure.of(took) + " ms"));
        var models = new Modelling().measure();
        models.forEach(row -> pace.say(row.what() + ", " + row.elements() + " elements, " + row.type() + ": "
                + Figure.of(row.milliseconds()) + " ms"));
        var folder = Path.of("target/bench-drawings");
        var drawings = new Drawings().measure(folder);
        var editor = Editor.measure(folder);
        pace.say("the drawing editor beside others: " + editor.map(found -> found.rows().toString()).orElse("not measured"));
        var postgres = onPostgres(pace);
        var derby = onDerby(pace);
        var report = new Report(neighbours, verification, new Report.Worked(computing, models, drawings, editor), List.of(postgres, derby));
        Files.writeString(Path.of("docs/benchmarks.md"), report.text());
        pace.say("docs/benchmarks.md is written");
    }

    private static Measured onDerby(Pace pace) throws Exception {
        var home = home();
        try (var platform = TestPlatform.start("bench");
                var server = RunningServer.start(home, midCourse(Surroundings.derby(home, entry(platform))), OPTIONS)) {
            return new ServerRun(pace, server, platform, new Processes(server.pid(), null)).measure("Derby");
        }
    }

    private static Measured onPostgres(Pace pace) throws Exception {
        var home = home();
        var data = home.resolve("postgres");
        try (var platform = TestPlatform.start("bench");
                var postgres = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true).start();
                var server = RunningServer.start(
                        home, midCourse(Surroundings.postgres(home, postgres, entry(platform))), OPTIONS)) {
            return new ServerRun(pace, server, platform, new Processes(server.pid(), data)).measure("PostgreSQL 16");
        }
    }

    private static JsonObject entry(TestPlatform platform) {
        return platform.entry("VM-2026", "SE", "3");
    }

    /** The demo's invented edition in mid-course, so that lists are as long as in a real one. */
    private static Map<String, String> midCourse(Map<String, String> settings) {
        settings.put("VERKSTAD_DEMO", "true");
        return settings;
    }

    private static Path home() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "bench");
    }
}
