// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModuleTextsTest {
    private static final CoursePackage COURSE = PackageReader.read(TestPackages.withText());
    private static final ModuleTexts TEXTS = new ModuleTexts(
            (model, language) -> new Illustrations.Picture(
                    "<svg>" + language.code() + " " + model.getString("type") + "</svg>", List.of("one line")),
            new NeighbourWords());

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheTextWithItsPictureTableAndWords(Language language) {
        var text = Objects.requireNonNull(
                TEXTS.of(COURSE.module("M1").orElseThrow(), COURSE, language), "the module has a text");

        assertThat(text.sections()).hasSize(3);
        assertThat(text.minutes()).isEqualTo(1);
        assertThat(text.parts()).hasSize(5);
        assertThat(text.parts().get(0).html()).contains("<h3 ", "\u00a0%", "#term-processOwner");
        assertThat(text.parts().get(1).table()).contains("<table class=\"ds-table\">");
        assertThat(text.parts().get(3).picture())
                .isEqualTo(
                        new Illustrations.Picture("<svg>" + language.code() + " PROCESS</svg>", List.of("one line")));
        assertThat(text.parts().get(4).html()).contains("/exercise/E3.1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsTheWordsItLinksToWithTheNeighbours(Language language) {
        var words = Objects.requireNonNull(TEXTS.of(COURSE.module("M1").orElseThrow(), COURSE, language))
                .words();

        var linked = words.get(0);
        assertThat(linked.id()).isEqualTo("processOwner");
        assertThat(linked.marked()).isFalse();
        assertThat(linked.others()).isNotEmpty().noneMatch(other -> other.language() == language);
    }
}
