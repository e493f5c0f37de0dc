// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One server on PostgreSQL with one platform, for every test that leaves the others' people alone: a start costs more than most tests.
 * Whoever uses it takes people of their own, by number and by name.
 */
public final class SharedServer {
    private static @Nullable SharedServer started;

    public final TestPlatform umu;
    public final RunningServer server;
    private final EmbeddedPostgres postgres;

    private SharedServer() throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-server");
        umu = TestPlatform.start("umu");
        postgres = EmbeddedPostgres.builder().start();
        server = RunningServer.start(home, Surroundings.postgres(home, postgres, umu.entry("VM-2026", "SE", "3")));
    }

    /** Started at the first call; stopped when the last test has run. */
    public static synchronized SharedServer onPostgres() throws Exception {
        if (started == null) {
            started = new SharedServer();
        }
        return started;
    }

    /** For looking at what is stored. */
    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    static synchronized void stop() {
        if (started == null) {
            return;
        }
        try (var ignored = started.umu;
                var database = started.postgres;
                var running = started.server) {
            started = null;
        } catch (Exception failed) {
            throw new IllegalStateException("the shared server did not stop", failed);
        }
    }
}
