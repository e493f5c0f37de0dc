// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {

    private static final Texts TEXTS = new Texts();
    private static final Words WORDS = (key, args) -> TEXTS.text(Language.SV, key, args);
    private static final Pattern VIEW = Pattern.compile("viewBox=\"0 (\\d+) (\\d+) (\\d+)\"");

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void partsATallPictureThroughNoBoxAndNoStrip(ModelType type) {
        var plan = Picture.drawing(SampleModels.of(type, 120, "nb"), WORDS, Set.of());

        var ends = Sheets.of(plan.plan(), plan.width(), plan.height());

        assertThat(ends).isSorted().endsWith(plan.height());
        for (int end : ends.subList(0, ends.size() - 1)) {
            assertThat(plan.plan().boxes()).noneMatch(box -> box.y() < end && end < box.bottom());
            assertThat(plan.plan().frames())
                    .noneMatch(
                            frame -> frame.box().y() < end && end < frame.box().bottom());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ModelType.class,
            names = {"PROCESS", "GOAL"})
    void aTallOneStandsOnSeveralSheetsThatAreOnePictureTogether(ModelType type) {
        var model = SampleModels.of(type, 120, "sv");

        var sheets = Picture.sheets(model, Figures.NONE, "x", WORDS, Set.of());

        var views = VIEW.matcher(sheets).results().toList();
        assertThat(views).hasSizeGreaterThan(2);
        int at = 0;
        for (var view : views) {
            assertThat(Integer.parseInt(view.group(1))).isEqualTo(at);
            assertThat(view.group(2)).isEqualTo(views.get(0).group(2));
            at += Integer.parseInt(view.group(3));
        }
        model.nodes().stream()
                .filter(node -> node.type().isStep() || type == ModelType.GOAL)
                .forEach(node -> assertThat(sheets).contains("data-element=\"" + node.id() + "\""));
        assertThat(sheets.split("<desc", -1)).hasSize(2);
        assertThat(sheets.length())
                .isLessThan(Picture.svg(model, "x", WORDS, Set.of()).length() * 3 / 2);
    }

    @Test
    void leavesACommonOneWhole() {
        var model = SampleModels.of(ModelType.CONCEPT, 10, "sv");

        assertThat(Picture.sheets(model, Figures.NONE, "x", WORDS, Set.of()))
                .isEqualTo(Picture.svg(model, "x", WORDS, Set.of()));
    }
}
