// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.course.CoursePackage;

/** The delivered course, and the same with something changed. */
public final class TestPackages {
    private static final PackageFiles DELIVERED =
            PackageFiles.fromClassPath(PackageFiles.delivered().get(0));

    private static final CoursePackage COURSE = PackageReader.read(DELIVERED);

    /** Stops only what would never end. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Map<PackageFiles, List<Fault>> FAULTS = new ConcurrentHashMap<>();

    private TestPackages() {}

    /** The delivered course, read once for all tests. */
    public static CoursePackage course() {
        return COURSE;
    }

    public static PackageFiles delivered() {
        return DELIVERED;
    }

    /** All that is wrong with these files: several tests look at the same broken package, which is read once for them. */
    static List<Fault> faults(PackageFiles files) {
        return FAULTS.computeIfAbsent(
                files, broken -> assertTimeoutPreemptively(LONGEST, () -> PackageReader.faults(broken)));
    }

    /** The delivered course with a short text in M1. */
    public static PackageFiles withText() {
        var texts = new HashMap<>(DELIVERED.texts());
        if (!texts.get("modules/M1.yaml").contains("\ntext: texts/M1\n")) {
            replace(texts, "modules/M1.yaml", "\nmilestone:", "\ntext: texts/M1\nmilestone:");
        }
        for (var language : List.of("sv", "nb", "en")) {
            var file = "texts/M1." + language + ".md";
            if (!texts.get("course.yaml").contains("- " + file + "\n")) {
                replace(texts, "course.yaml", "contents:\n", "contents:\n- " + file + "\n");
            }
            texts.put(file, resource("course-text/M1." + language + ".md"));
        }
        return new PackageFiles(texts);
    }

    /** The files with the first place of one text replaced. */
    public static PackageFiles changed(PackageFiles files, String file, String from, String to) {
        var texts = new HashMap<>(files.texts());
        replace(texts, file, from, to);
        return new PackageFiles(texts);
    }

    /** The files with one more, or another one in its place. */
    public static PackageFiles with(PackageFiles files, String file, String text) {
        var texts = new HashMap<>(files.texts());
        texts.put(file, text);
        return new PackageFiles(texts);
    }

    /** The files without one of them. */
    public static PackageFiles without(PackageFiles files, String file) {
        var texts = new HashMap<>(files.texts());
        assertThat(texts.remove(file)).isNotNull();
        return new PackageFiles(texts);
    }

    private static void replace(Map<String, String> texts, String file, String from, String to) {
        var text = texts.get(file);
        assertThat(text).as(file).contains(from);
        var at = text.indexOf(from);
        texts.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    public static String resource(String name) {
        try (var stream = TestPackages.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
