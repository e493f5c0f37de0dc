// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One server on PostgreSQL with two platforms, for every test that leaves the others' people alone: a start costs more than most tests.
 * Whoever uses it takes people of their own, by number and by name.
 */
public final class SharedServer {
    private static @Nullable SharedServer started;

    /** Opens /admin. */
    public static final String ADMIN_KEY = "the-key-of-the-tests";

    public final TestPlatform umu;

    /** Has an edition of its own, which a test may change. */
    public final TestPlatform mittun;

    public final RunningServer server;
    private final EmbeddedPostgres postgres;

    private SharedServer() throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "shared-server");
        umu = TestPlatform.start("umu");
        mittun = TestPlatform.start("mittun");
        postgres = EmbeddedPostgres.builder().start();
        var settings = Surroundings.postgres(
                home, postgres, umu.entry("VM-2026", "SE", "3"), mittun.entry("VM-2031", "SE", "3"));
        settings.put("VERKSTAD_ADMIN_KEY", ADMIN_KEY);
        server = RunningServer.start(home, settings);
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
                var other = started.mittun;
                var database = started.postgres;
                var running = started.server) {
            started = null;
        } catch (Exception failed) {
            throw new IllegalStateException("the shared server did not stop", failed);
        }
    }
}
