// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.testing.BrowserTests;
import org.bitstreamproject.verkstad.testing.NodeReport;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole story in a real browser: src/test/frontend against the one-file server with the demo. */
class BrowserJourneyIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String ADMIN_KEY = "the key of the browser tests";

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> everyTestOfTheBrowser() throws Exception {
        BrowserTests.install();

        try (var server = RunningServer.start(home, Map.of("VERKSTAD_DEMO", "true", "VERKSTAD_ADMIN_KEY", ADMIN_KEY))) {
            var journey = new ProcessBuilder("npm", "test", "--silent").directory(BrowserTests.FOLDER.toFile());
            journey.environment()
                    .putAll(Map.of(
                            "VERKSTAD_TOOL", server.address(),
                            "VERKSTAD_ADMIN_KEY", ADMIN_KEY,
                            "VERKSTAD_MOODLES", "http://127.0.0.1:" + server.port() + "/demo",
                            "VERKSTAD_SHOTS", TARGET.resolve("screenshots").toString(),
                            "VERKSTAD_REPORT", TARGET.toString()));
            var exit = BrowserTests.run(journey);
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
