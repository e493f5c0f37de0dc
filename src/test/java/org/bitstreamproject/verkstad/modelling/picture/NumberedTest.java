// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.util.List;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture to be asked about: numbers stand at its parts, and it does not answer for the reader. */
class NumberedTest {

    private static final Texts TEXTS = new Texts();
    private static final List<String> PARTS = Models.COURSE
            .exercise("E3.5")
            .orElseThrow()
            .content()
            .getJsonArray("parts")
            .getValuesAs(JsonString::getString);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartHasItsNumberOnce(Language language) {
        var picture = Jsoup.parse(Numbered.svg(model(language), "x", words(language), PARTS, false));

        assertThat(picture.select(".m-number").eachAttr("data-part")).containsExactlyElementsOf(PARTS);
        assertThat(picture.select(".m-number text").eachText()).first().isEqualTo("1");
        assertThat(Numbered.unseen(model(language), PARTS)).isEmpty();
        assertThat(Numbered.unseen(model(language), List.of("s", "f10"))).containsExactly("f10");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatThingsAreOnlyWhenItMay(Language language) {
        var kinds = List.of("RESOURCE.physical", "RESOURCE.information", "RULE", "GOALREF", "LANE.role", "EVENT.start");
        var mute = Numbered.svg(model(language), "x", words(language), PARTS, false)
                + Numbered.lines(model(language), words(language), PARTS);
        var told = Numbered.svg(model(language), "x", words(language), PARTS, true);

        for (var kind : kinds) {
            var word = TEXTS.text(language, "modelling.kind." + kind);
            assertThat(mute).doesNotContain(word + ": ").doesNotContain("«" + word.toLowerCase(java.util.Locale.ROOT));
            assertThat(told).contains(word + ": ");
        }
    }

    @Test
    void tellsHowPartsAreDrawn() {
        assertThat(Numbered.lines(model(Language.EN), words(Language.EN), List.of("s", "w2", "d", "u1", "r", "f17")))
                .containsExactly(
                        "1. A lamp is dark: a box with a notch at the left, in the band “Resident”",
                        "2. Service desk: a band across the frame",
                        "3. Our lamp?: a diamond, in the band “Operations technician”",
                        "4. Aerial lift: a box with square corners, below the frame",
                        "5. The agreement with the grid owner: a sheet with a folded corner, above the frame",
                        "6. from “Mend street lights” to “Lamp that is lit”: a dashed line, a filled arrow at its end");
    }

    /** Every type of model, every element: a number somewhere and words for its look. */
    @ParameterizedTest
    @EnumSource(ModelType.class)
    void numbersAndTellsEveryTypeOfModel(ModelType type) {
        for (var language : Language.values()) {
            var model = SampleModels.of(type, 14, "sv");
            var parts = model.nodes().stream().map(node -> node.id()).toList();

            assertThat(Numbered.svg(model, "x", words(language), parts, false)).contains("m-number");
            assertThat(Numbered.lines(model, words(language), parts))
                    .hasSize(parts.size())
                    .noneMatch(line -> line.contains("modelling."));
        }
    }

    private static Model model(Language language) {
        return ModelJson.readSelfTold(LocalizedJson.in(
                language, Models.COURSE.exercise("E3.5").orElseThrow().content().getJsonObject("illustration")));
    }

    private static Words words(Language language) {
        return (key, args) -> TEXTS.text(language, key, args);
    }
}
