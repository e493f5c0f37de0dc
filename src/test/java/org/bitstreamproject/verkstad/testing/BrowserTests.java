// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What runs in a real browser: src/test/frontend, with the browser that npm brings. */
public final class BrowserTests {

    public static final Path FOLDER = Path.of("src/test/frontend").toAbsolutePath();

    private BrowserTests() {}

    /** Once, and again only when the lock file changes. */
    public static void install() throws IOException, InterruptedException {
        var lock = FOLDER.resolve("package-lock.json");
        var done = FOLDER.resolve("node_modules/.package-lock.json");
        if (Files.notExists(done) || Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            var npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            if (run(npm.directory(FOLDER.toFile())) != 0) {
                throw new IllegalStateException("npm ci in " + FOLDER);
            }
        }
    }

    /** Its lines are shown as they come. @return the exit value, -1 when it said its last and did not end */
    public static int run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.redirectErrorStream(true).start();
        try (var lines = process.inputReader()) {
            lines.lines().forEach(System.out::println);
        }
        return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }
}
