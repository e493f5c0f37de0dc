// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What an operator prepares around the one file: an empty directory with a platforms.json, perhaps a PostgreSQL. */
public final class Surroundings {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private Surroundings() {}

    /** Settings for a server on the embedded database that knows these platforms. */
    public static Map<String, String> derby(Path home, JsonObject... platforms) throws IOException {
        var entries = Json.createArrayBuilder();
        Arrays.stream(platforms).forEach(entries::add);
        var file = home.resolve("platforms.json");
        Files.writeString(
                file,
                Json.createObjectBuilder().add("platforms", entries).build().toString());
        return new HashMap<>(Map.of("VERKSTAD_PLATFORMS", file.toString()));
    }

    /** The same on this PostgreSQL. */
    public static Map<String, String> postgres(Path home, EmbeddedPostgres server, JsonObject... platforms)
            throws IOException {
        var settings = derby(home, platforms);
        settings.put("VERKSTAD_DB_URL", server.getJdbcUrl("postgres", "postgres"));
        settings.put("VERKSTAD_DB_USER", "postgres");
        settings.put("VERKSTAD_SECRET", SECRET);
        return settings;
    }
}
