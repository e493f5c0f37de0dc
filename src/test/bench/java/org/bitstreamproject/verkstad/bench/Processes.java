// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** CPU time of the server and of its own database, by the operating system's accounting (proc(5)); Linux only. */
final class Processes {
    private static final double TICKS_PER_SECOND = 100;
    private final long server;
    private final @Nullable Path databaseDirectory;

    /** @param databaseDirectory of the PostgreSQL the server uses; null when the database runs inside the server */
    Processes(long server, @Nullable Path databaseDirectory) {
        this.server = server;
        this.databaseDirectory = databaseDirectory;
    }

    /** Server alone, so far. */
    double server() throws IOException {
        return seconds(server, 2);
    }

    /** Server and database together, so far; other PostgreSQL servers of the machine are not counted. */
    double both() throws IOException {
        var sum = server();
        if (databaseDirectory != null) {
            var postmaster = Long.parseLong(Files.readAllLines(databaseDirectory.resolve("postmaster.pid")).get(0).strip());
            // what ended children used stands with the postmaster
            sum += seconds(postmaster, 4);
            for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
                sum += seconds(child.pid(), 2);
            }
        }
        return sum;
    }

    /** What the server's compiler threads have used of it, so far. */
    double compiling() throws IOException {
        var sum = 0.0;
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + server + "/task"))) {
            for (var thread : threads) {
                if (isCompiler(thread)) {
                    sum += seconds(thread.resolve("stat"), 2);
                }
            }
        }
        return sum;
    }

    private static boolean isCompiler(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*");
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    double residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + server + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("no resident size of process " + server);
    }

    /** User and system time; with four fields the ended children's too. A process that just ended counts nothing. */
    private static double seconds(long pid, int fields) throws IOException {
        return seconds(Path.of("/proc/" + pid + "/stat"), fields);
    }

    private static double seconds(Path stat, int fields) throws IOException {
        try {
            var parts = Files.readString(stat).replaceAll("^.*\\) ", "").split(" ");
            var ticks = 0L;
            for (var i = 0; i < fields; i++) {
                ticks += Long.parseLong(parts[11 + i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
