// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story in a real browser: src/test/frontend against the one-file server with the demo. */
class BrowserJourneyIT {
    private static final Path TESTS = Path.of("src/test/frontend").toAbsolutePath();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String ADMIN_KEY = "the key of the browser tests";

    @TempDir
    Path home;

    @Test
    void theStoryWorksInARealBrowser() throws Exception {
        install();

        try (var server = RunningServer.start(home, Map.of("VERKSTAD_DEMO", "true", "VERKSTAD_ADMIN_KEY", ADMIN_KEY))) {
            var journey = new ProcessBuilder("npm", "test", "--silent").directory(TESTS.toFile());
            journey.environment()
                    .putAll(Map.of(
                            "VERKSTAD_TOOL", server.address(),
                            "VERKSTAD_ADMIN_KEY", ADMIN_KEY,
                            "VERKSTAD_MOODLES", "http://127.0.0.1:" + server.port() + "/demo",
                            "VERKSTAD_SHOTS", TARGET.resolve("screenshots").toString(),
                            "VERKSTAD_REPORT", TARGET.toString()));

            assertThat(run(journey))
                    .as("what the browser met is printed above; the server said:%n%s", lastLines(server))
                    .isZero();
        }
    }

    /** The browser comes with npm; installed once and again only when the lock file changes. */
    private static void install() throws IOException, InterruptedException {
        var lock = TESTS.resolve("package-lock.json");
        var done = TESTS.resolve("node_modules/.package-lock.json");
        if (Files.notExists(done) || Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            var npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            assertThat(run(npm.directory(TESTS.toFile()))).as("npm ci").isZero();
        }
    }

    private static int run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(System.out::println);
        }
        return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    private static String lastLines(RunningServer server) throws IOException {
        var log = server.log();
        return log.substring(Math.max(0, log.length() - 8_000));
    }
}
