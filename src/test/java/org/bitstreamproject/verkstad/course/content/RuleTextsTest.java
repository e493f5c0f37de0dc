// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands behind "Why?" beside a finding, for every rule of the delivered course. */
class RuleTextsTest {
    private static final CoursePackage COURSE = TestPackages.course();

    static List<Rule> rules() {
        return COURSE.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysSomethingElseThanItsMessageInEveryLanguage(Rule rule) {
        for (var language : Language.values()) {
            var message = rule.message().in(language);
            var why = rule.why().in(language);
            var example = rule.example().in(language);

            assertThat(why).as("why %s", language).hasSizeGreaterThan(30).matches(".*[.?!”»]");
            assertThat(example).as("example %s", language).isNotEqualTo(why);
            assertThat(common(message, why))
                    .as("why repeats the message in %s", language)
                    .isLessThan(0.7);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasATextOfItsOwnForEachLanguage(Rule rule) {
        Stream.of(rule.why(), rule.example())
                .forEach(text ->
                        assertThat(Stream.of(Language.values()).map(text::in)).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesNoElementForItIsTheSameForEverybody(Rule rule) {
        assertThat(all(rule.why()) + all(rule.example())).doesNotContain("{0}", "{1}");
    }

    /** The exercises of module 3 ask for names of this process: an example must not hand them out. */
    @ParameterizedTest
    @MethodSource("rules")
    void givesNoAnswerOfTheExercisesAway(Rule rule) {
        assertThat((all(rule.why()) + all(rule.example())).toLowerCase(Locale.ROOT))
                .doesNotContain("skjuts", "skyss", "school transport");
    }

    private static String all(LocalizedText text) {
        return text.sv() + text.nb() + text.en();
    }

    /** Share of the longer words of the message that stand in the other text, too. */
    private static double common(String message, String other) {
        var words = words(message);
        if (words.size() < 3) {
            return 0;
        }
        var shared = new HashSet<>(words);
        shared.retainAll(words(other));
        return (double) shared.size() / words.size();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        return words;
    }
}
