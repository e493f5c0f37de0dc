// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.content.TestPackages.changed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a course is told in the author's language, with file, line and what to do. */
class FaultTextsTest {
    private static final PackageFiles GOOD = TestPackages.withText();
    private static final Texts TEXTS = new Texts();
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("\"(fault\\.[a-z][a-z0-9.-]*)\"");
    private static final Pattern PATTERN = Pattern.compile("\"pattern\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Sentences that are no faults: parts of others, and the summary. */
    private static final Set<String> PARTS = Set.of(
            "fault.top",
            "fault.near.meant",
            "fault.near.known",
            "fault.summary.none",
            "fault.summary.some",
            "fault.unknown.");

    @TempDir
    Path home;

    @Test
    void everyCodeHasAFaultAndACure() {
        assertThat(codes()).hasSizeGreaterThan(100).allSatisfy(code -> {
            assertThat(TEXTS.has(code)).as(code).isTrue();
            assertThat(code.startsWith("fault.unknown.") || TEXTS.has(code + ".cure"))
                    .as("the cure of " + code)
                    .isTrue();
        });
    }

    @Test
    void noTextIsLeftOverFromACodeNobodyUses() throws IOException {
        var known = codes();
        known.addAll(PARTS);

        assertThat(texts())
                .allSatisfy(key -> assertThat(
                                key.equals("fault.unknown.cure") || known.contains(key.replaceFirst("\\.cure$", "")))
                        .as(key)
                        .isTrue());
    }

    /** Packages with one fault each, of the reader, the schemas and the exercises. */
    static Stream<PackageFiles> seeded() {
        return Stream.of(
                        BrokenPackagesTest.broken()
                                .map(arguments -> (PackageFiles) arguments.get()[0]),
                        SchemasTest.faults().map(seeded -> changed(GOOD, seeded.file(), seeded.from(), seeded.to())),
                        Stream.of(
                                changed(GOOD, "exercises/E5.1.yaml", "'{volume}'", "'{volyme}'"),
                                changed(GOOD, "exercises/E2.1.yaml", "  level: 3", "  level: 7"),
                                changed(GOOD, "exercises/E9.4.yaml", "longest: 8000", "longest: 800"),
                                changed(GOOD, "instruments/maturity.yaml", "from: 2.0", "from: 0"),
                                changed(GOOD, "instruments/eservice.yaml", "develop: 45", "develop: 75")))
                .flatMap(packages -> packages);
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void tellsEverySeededFaultInThreeLanguages(PackageFiles broken) {
        var faults = TestPackages.faults(broken);

        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            var told = Arrays.stream(Language.values())
                    .map(language -> fault.told(TEXTS, language))
                    .toList();
            assertThat(told)
                    .doesNotHaveDuplicates()
                    .allSatisfy(line -> assertThat(line)
                            .startsWith(fault.file() + ":" + fault.line() + " ")
                            .doesNotContain("{0}", "{1}", "null"));
            assertThat(TEXTS.text(Language.NB, fault.trouble().cure())).isNotBlank();
        });
    }

    @Test
    void tellsInSwedishAndNorwegianWhatIsWrongAndWhatToDo() {
        var faults = TestPackages.faults(changed(GOOD, "modules/M3.yaml", "title:", "titel:"));

        assertThat(faults.get(0).told(TEXTS, Language.SV))
                .isEqualTo("modules/M3.yaml:5 titel: ”titel” är okänt här. Menade du title?");
        assertThat(faults.get(0).told(TEXTS, Language.NB))
                .isEqualTo("modules/M3.yaml:5 titel: «titel» er ukjent her. Mente du title?");
        assertThat(faults.get(0)).hasToString("modules/M3.yaml:5 titel: nobody reads \"titel\". Did you mean title?");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCommandLineSpeaksTheLanguageAskedFor(Language language) throws IOException {
        var broken = changed(GOOD, "modules/M3.yaml", "title:", "titel:");
        for (var file : broken.texts().entrySet()) {
            var path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var out = new ByteArrayOutputStream();

        var status = CheckCourse.run(home.toString(), language.code(), new PrintStream(out, true, UTF_8));

        var fault = TestPackages.faults(broken).get(0);
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(fault.told(TEXTS, language), TEXTS.text(language, "fault.summary.some", 1, 1));
        assertThat(status).isEqualTo(1);
    }

    @Test
    void everyPatternOfTheSchemasIsToldInWords() {
        var patterns = sources(Path.of("course-content/schema")).stream()
                .flatMap(text -> found(PATTERN, text))
                .collect(Collectors.toSet());

        assertThat(patterns).isNotEmpty().isSubsetOf(Shape.WRITTEN.keySet());
    }

    /** As the program names them. */
    private static Set<String> codes() {
        var codes = sources(SOURCES).stream()
                .flatMap(text -> found(CODE, text))
                .collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(PARTS);
        return codes;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> ((MatchResult) match).group(1));
    }

    private static List<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(FaultTextsTest::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Set<String> texts() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/fault_en.properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
