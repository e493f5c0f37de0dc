// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the front end is made of carries a licence of the allow-list; the Java side is held to it by pom.xml. */
class LicencesTest {
    private static final Set<String> ALLOWED = Set.of(
            "MIT",
            "MIT-0",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "ISC",
            "MPL-2.0",
            "CC0-1.0",
            "0BSD",
            "MIT OR Apache-2.0",
            "EUPL-1.2");

    @Test
    void everyPackageOfTheFrontEndIsAllowed() throws IOException {
        var others = new TreeSet<String>();
        packages(Path.of("src/main/frontend/package-lock.json")).forEach((name, any) -> {
            var licence = any.asJsonObject().getString("license", "none");
            if (!name.isEmpty() && !ALLOWED.contains(licence)) {
                others.add(name + " " + licence);
            }
        });

        assertThat(others).isEmpty();
    }

    private static JsonObject packages(Path lock) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(lock))) {
            return reader.readObject().getJsonObject("packages");
        }
    }
}
