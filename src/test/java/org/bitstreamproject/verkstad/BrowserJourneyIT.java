// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.NodeReport;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole story in a real browser: src/test/frontend against the one-file server with the demo. */
class BrowserJourneyIT {
    private static final Path TESTS = Path.of("src/test/frontend").toAbsolutePath();
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String ADMIN_KEY = "the key of the browser tests";

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> everyTestOfTheBrowser() throws Exception {
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
            var exit = run(journey);
            var cases = NodeReport.read(TARGET.resolve("browser-tests.xml"));
            var troubles = troubles(server);

            return Stream.concat(
                    Stream.of(dynamicTest("the run ends as its tests do", () -> {
                        assertThat(cases).isNotEmpty();
                        assertThat(exit == 0).isEqualTo(cases.stream().allMatch(test -> test.failure() == null));
                    })),
                    cases.stream()
                            .map(test -> dynamicTest(test.name(), () -> {
                                assumeFalse(test.skipped());
                                assertThat(test.failure())
                                        .as("%s%nThe server's warnings: %s", test.name(), troubles)
                                        .isNull();
                            })));
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

    /** Refused launches are what the tests are about; what the server itself complains of is not. */
    private static List<String> troubles(RunningServer server) throws IOException {
        return server.log()
                .lines()
                .filter(line -> line.contains("[WARNING]") || line.contains("[SEVERE]"))
                .distinct()
                .limit(20)
                .toList();
    }
}
