// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody meets a field of the case without being told what belongs in it. */
class CaseTemplateTextsTest {
    static Stream<Field> fields() {
        return PackageReader.read(TestPackages.delivered()).caseTemplate().sections().stream()
                .flatMap(section -> section.fields().stream());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void helpsInOneOrTwoSentences(Field field) {
        var help = Objects.requireNonNull(field.help(), () -> field.id() + " has no help");

        for (var language : Language.values()) {
            assertThat(help.in(language)).matches(".*[.?]");
            assertThat(help.in(language).split("[.?!:](?= \\p{Lu}|$)").length)
                    .as(field.id() + " " + language)
                    .isBetween(1, 3);
            assertThat(help.in(language)).isNotEqualTo(field.label().in(language));
        }
    }
}
