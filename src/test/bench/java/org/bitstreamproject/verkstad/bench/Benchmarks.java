// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.Surroundings;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the one-file server and writes docs/benchmarks.md: CPU time from the operating system's accounting, bytes as
 * sent. A figure beside it in the same run (a bare RSA verification) makes runs on different machines comparable.
 */
public final class Benchmarks {
    private static final Who KARIN = new Who("11", "Karin Åström", "Learner");
    private static final Who MIKAELA = new Who("3", "Mikaela Öberg", "Instructor");
    private static final int WARM = 200;
    private static final int COUNTED = 400;
    private static final List<String> LEARNER_PAGES = List.of("/home", "/module/M1", "/exercise/E1.1", "/exercise/E3.2", "/case", "/reviews", "/consent");
    private static final List<String> TEACHER_PAGES = List.of("/teacher", "/grading", "/rounds");

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        var home = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
        try (var umu = TestPlatform.start("umu");
                var postgres = EmbeddedPostgres.builder().start();
                var server = RunningServer.start(home, Surroundings.postgres(home, postgres, umu.entry("VM-2026", "SE", "3")), List.of("-Xmx512m"))) {
            var startup = Processes.cpuSeconds(server.pid());
            var karin = umu.enter13(server, KARIN, "home");
            var mikaela = umu.enter13(server, MIKAELA, "teacher");
            var pages = new LinkedHashMap<String, Double>();
            for (var path : LEARNER_PAGES) {
                pages.put(path, milliseconds(server, path, karin));
            }
            for (var path : TEACHER_PAGES) {
                pages.put(path, milliseconds(server, path, mikaela));
            }
            var launch = launchMilliseconds(server, umu);
            var memory = Processes.residentMegabytes(server.pid());
            var weights = PageWeights.of(server, karin, LEARNER_PAGES);
            Files.writeString(Path.of("docs/benchmarks.md"), report(startup, memory, pages, launch, rsaMicroseconds(), weights));
        }
    }

    /** Server and database CPU per request of a page, after a warm-up. */
    private static double milliseconds(RunningServer server, String path, Visitor visitor) throws IOException, InterruptedException {
        repeat(WARM, path, visitor);
        var before = Processes.withDatabase(server.pid());
        repeat(COUNTED, path, visitor);
        return (Processes.withDatabase(server.pid()) - before) * 1000 / COUNTED;
    }

    private static void repeat(int times, String path, Visitor visitor) throws IOException, InterruptedException {
        for (var i = 0; i < times; i++) {
            visitor.page(path);
        }
    }

    /** Full 1.3 launches, login initiation and redirect included; the tokens are signed before the clock starts. */
    private static double launchMilliseconds(RunningServer server, TestPlatform umu) throws IOException, InterruptedException {
        launches(server, umu, WARM);
        return launches(server, umu, COUNTED);
    }

    private static double launches(RunningServer server, TestPlatform umu, int times) throws IOException, InterruptedException {
        var before = Processes.withDatabase(server.pid());
        for (var i = 0; i < times; i++) {
            umu.enter13(server, KARIN, "home");
        }
        return (Processes.withDatabase(server.pid()) - before) * 1000 / times;
    }

    /** The physical limit beside the launch: one RS256 verification of a 4 kB text, by the JDK alone. */
    private static double rsaMicroseconds() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var text = new byte[4096];
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(keys.getPrivate());
        signer.update(text);
        var signature = signer.sign();
        var nanoseconds = new ArrayList<Long>();
        for (var i = 0; i < 6000; i++) {
            var start = System.nanoTime();
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(keys.getPublic());
            verifier.update(text);
            if (!verifier.verify(signature)) {
                throw new IllegalStateException("the JDK refused its own signature");
            }
            nanoseconds.add(System.nanoTime() - start);
        }
        return nanoseconds.subList(3000, 6000).stream().sorted().skip(1500).findFirst().orElseThrow() / 1000.0;
    }

    private static String report(double startup, double memory, Map<String, Double> pages, double launch, double rsa, Map<String, PageWeights.Weight> weights) {
        var text = new StringBuilder("""
                # Benchmarks

                Made by `mvn -Pbench verify` on %s. One machine with %d processors runs the server (JDK %s, -Xmx512m), PostgreSQL 16
                and the client at once, so times on the wall say little; figures are CPU time from the operating system's accounting,
                server and database together, after a warm-up of %d requests.

                | what | measured | aim |
                |---|---|---|
                """.formatted(LocalDate.now(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), WARM));
        row(text, "start until ready, CPU seconds of the server", startup, "–");
        row(text, "resident memory after the load, MB", memory, "–");
        row(text, "one full 1.3 launch with login initiation, CPU ms", launch, "≤ 4 (ltijs 5.9 with PostgreSQL: 12)");
        row(text, "one bare RSA verification by the JDK in the same run, ms", rsa / 1000, "the limit below which no launch can go");
        pages.forEach((path, cost) -> row(text, "page `" + path + "`, CPU ms", cost, "≤ 5 (a real Moodle's workshop page: 110–120)"));
        text.append("\n| page, as a browser gets it | first visit, bytes | later, bytes | aim |\n|---|---|---|---|\n");
        weights.forEach((path, weight) -> text.append("| `").append(path).append("` | ").append(weight.first()).append(" | ").append(weight.later()).append(" | ≤ 150 000, later ≤ 60 000 |\n"));
        return text.toString();
    }

    private static void row(StringBuilder text, String what, double figure, String aim) {
        text.append("| ").append(what).append(" | ").append(BigDecimal.valueOf(figure).setScale(2, RoundingMode.HALF_UP).toPlainString()).append(" | ").append(aim).append(" |\n");
    }
}
