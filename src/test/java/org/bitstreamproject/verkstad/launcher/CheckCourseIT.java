// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar checks a course package without starting a server. */
class CheckCourseIT {
    @TempDir
    Path home;

    @Test
    void findsNothingWrongWithTheDeliveredCourse() throws Exception {
        write("");

        var said = check("--check-course", home.resolve("course").toString(), "--lang", "nb");

        assertThat(said).isEqualTo(new Said(0, List.of("Ingen feil. Kurset kan lagres.")));
    }

    @Test
    void tellsEveryFaultWithFileLinePlaceAndCure() throws Exception {
        write("  correct: x");

        var said = check("--check-course", home.resolve("course").toString(), "--lang", "en");

        assertThat(said.lines()).hasSize(2).last().isEqualTo("Faults: 1. Files with faults: 1.");
        assertThat(said.lines().get(0))
                .matches(
                        "exercises/E1[.]1[.]yaml:\\d+ questions\\[0]\\.correct: there is no option x[.] Known here: a, b, c");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void tellsThemInTheLanguageAskedFor() throws Exception {
        write("  correct: x");

        var said = check("--check-course", home.resolve("course").toString(), "--lang", "nb");

        assertThat(said.lines().get(0))
                .matches("exercises/E1[.]1[.]yaml:\\d+ questions\\[0]\\.correct: "
                        + "det finnes ikke noe alternativ x[.] Dette finnes: a, b, c");
        assertThat(said.lines()).last().isEqualTo("Feil: 1. Filer med feil: 1.");
    }

    @Test
    void saysHowItIsCalled() throws Exception {
        assertThat(check("--check-course").status()).isEqualTo(2);
        assertThat(check("--check-course", "/nowhere").lines().toString()).contains("There is no /nowhere. Usage:");
    }

    /** @param answer in the place of the first right one; empty for a course in order */
    private void write(String answer) throws Exception {
        var files = answer.isEmpty()
                ? TestPackages.delivered()
                : TestPackages.changed(TestPackages.delivered(), "exercises/E1.1.yaml", "  correct: a", answer);
        for (var file : files.texts().entrySet()) {
            var path = home.resolve("course").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Said check(String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of("java", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", System.getProperty("verkstad.jar")));
        command.addAll(List.of(arguments));
        var output = home.resolve("output");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // with options from the environment, Java begins by saying so
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readAllLines(output, UTF_8));
    }

    /** @param status what the program ended with */
    private record Said(int status, List<String> lines) {}
}
