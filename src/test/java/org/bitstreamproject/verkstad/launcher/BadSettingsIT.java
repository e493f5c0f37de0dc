// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one-file server with a bad setting: one line that names it, exit status 2. The accepted twin is every other IT. */
class BadSettingsIT {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "VERKSTAD_PORT,notaport",
        "VERKSTAD_ADDRESS,256.256.256.256",
        "VERKSTAD_BASE_URL,localhost",
        "VERKSTAD_SECRET,tooshort",
        "VERKSTAD_DB_URL,jdbc:mysql://x",
        "VERKSTAD_PLATFORMS,/nowhere.json",
        "VERKSTAD_DEMO,maybe",
        "VERKSTAD_DATA_DIR,/proc/verkstad"
    })
    void stopsWithOneLine(String variable, String value) throws Exception {
        assertOneLine(Map.of(variable, value), variable);
    }

    @Test
    void stopsWhenThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertOneLine(Map.of("VERKSTAD_PORT", String.valueOf(taken.getLocalPort())), "VERKSTAD_PORT");
        }
    }

    @Test
    void stopsWhenTheDatabaseDoesNotAnswer() throws Exception {
        assertOneLine(
                Map.of("VERKSTAD_DB_URL", "jdbc:postgresql://127.0.0.1:1/none", "VERKSTAD_SECRET", SECRET),
                "VERKSTAD_DB_URL");
    }

    @Test
    void stopsWithoutASecretForPostgresql() throws Exception {
        assertOneLine(Map.of("VERKSTAD_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), "VERKSTAD_SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"platforms\": [ { \"id\": \"umu\" } ] }", "{ \"platforms\": [", ""})
    void stopsWhenPlatformsJsonIsFaulty(String text) throws Exception {
        Files.writeString(home.resolve("platforms.json"), text);

        assertOneLine(Map.of("VERKSTAD_PLATFORMS", "platforms.json"), "VERKSTAD_PLATFORMS");
    }

    private void assertOneLine(Map<String, String> settings, String variable) throws IOException, InterruptedException {
        var start = new ProcessBuilder("java", "-jar", System.getProperty("verkstad.jar")).directory(home.toFile());
        start.environment().putAll(settings);
        var process = start.start();
        var lines = new String(process.getErrorStream().readAllBytes(), UTF_8).strip();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(lines).doesNotContain("\n").startsWith(variable + " ").contains("example: ");
    }
}
