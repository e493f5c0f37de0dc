// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** In the table of the case, in the form of a model, in its picture and in its sentences. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void callsAStakeholdersAttitudeTheSameEverywhere(Language language) {
        var texts = new Texts();
        var attitudes = fields().filter(field -> field.key().equals("stakeholders"))
                .flatMap(field -> field.columns().stream())
                .filter(column -> column.key().equals("attitude"))
                .flatMap(column -> column.options().stream())
                .toList();

        assertThat(attitudes).hasSize(5).allSatisfy(option -> {
            var said = option.label().in(language).toLowerCase(Locale.ROOT);
            assertThat(texts.text(language, "modelling.choice.attitude." + option.code()))
                    .endsWith("– " + said);
            if (option.code().equals("0")) {
                return;
            }
            assertThat(texts.text(language, "modelling.picture.attitude." + option.code()))
                    .isEqualTo(said);
            assertThat(texts.text(language, "modelling.prose.has.attitude." + option.code()))
                    .endsWith(" " + said);
        });
    }
}
