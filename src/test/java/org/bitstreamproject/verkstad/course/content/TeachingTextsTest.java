// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the modules that have one: long enough to teach, short enough to be read, alike in three languages. */
class TeachingTextsTest {
    private static final CoursePackage COURSE = PackageReader.read(TestPackages.delivered());
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’'./–-]*");

    static Stream<Arguments> texts() {
        return modules()
                .flatMap(module -> Stream.of(Language.values()).map(language -> Arguments.of(module, language)));
    }

    static Stream<CourseModule> modules() {
        return COURSE.modules().stream().filter(module -> module.text() != null);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void hasBetween600And1200Words(CourseModule module, Language language) {
        var words = WORD.matcher(prose(module, language)).results().count();

        assertThat(words).as(module.id() + " " + language).isBetween(600L, 1_200L);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void endsEverySectionButTheLastWithAQuestionToTakeHome(CourseModule module, Language language) {
        var sections = List.of(source(module, language).split("(?m)^## "));

        assertThat(sections.subList(1, sections.size() - 1))
                .allSatisfy(section -> assertThat(section.strip().lines().reduce("", (before, line) -> line))
                        .startsWith("> **")
                        .contains("?"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void namesAYearBesideEverySource(CourseModule module, Language language) {
        var sources = Pattern.compile("\\((BitStream|Ramböll|Eriksson|QVARTZ|DIGG)[^)]*\\)");

        assertThat(sources.matcher(source(module, language)).results().map(found -> found.group()))
                .allMatch(source -> source.matches(".*\\b(19|20)\\d\\d.*"));
    }

    /** People, addresses and a place that a source misspells: never to be printed. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void holdsNothingThatMustNotBePrinted(CourseModule module, Language language) {
        assertThat(source(module, language))
                .doesNotContain("Sorsdal", "Skatteverket", "Försäkringskassan", "Jämtland")
                .doesNotContain("bitstreamproject.org", "kveite.hinesna.no")
                .doesNotContainPattern("[\\w.]+@[\\w.]+");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void hasTheSameShapeInEveryLanguage(CourseModule module) {
        var shapes = Stream.of(Language.values())
                .map(language -> shape(source(module, language)))
                .distinct();

        assertThat(shapes).hasSize(1);
    }

    /** Headings, tables, pictures, questions and links, counted. */
    private static List<Long> shape(String text) {
        return Stream.of("(?m)^## ", "(?m)^\\|-", "!\\[[^\\]]+\\]\\(model:", "(?m)^> ", "\\(exercise:", "(?m)^\\d+\\. ")
                .map(part -> Pattern.compile(part).matcher(text).results().count())
                .toList();
    }

    private static String prose(CourseModule module, Language language) {
        return source(module, language)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", "")
                .replaceAll("\\]\\([^)]*\\)", "]");
    }

    private static String source(CourseModule module, Language language) {
        return Objects.requireNonNull(module.text()).in(language);
    }
}
