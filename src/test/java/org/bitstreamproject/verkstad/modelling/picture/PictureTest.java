// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PictureTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasATitleAndADescriptionInTheReadersLanguage(Language language) throws Exception {
        var svg = parsed(svg(Models.schoolTransport(language.code()), language));

        var title = svg.getElementsByTagName("title").item(0).getTextContent();
        var description = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertThat(title)
                .contains(Models.schoolTransport(language.code())
                        .process()
                        .orElseThrow()
                        .label());
        assertThat(description).contains("9").doesNotContain("{");
    }

    @Test
    void showsEveryElementAndEveryFlow() throws Exception {
        var model = Models.schoolTransport();
        var svg = svg(model, Language.SV);

        model.nodes().stream()
                .filter(node -> node.type().isStep())
                .forEach(node -> assertThat(svg).contains("data-element=\"" + node.id() + "\""));
        assertThat(parsed(svg).getElementsByTagName("polyline").getLength()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void keepsToAStrictContentSecurityPolicy() {
        var svg = svg(Models.schoolTransport(), Language.SV);

        assertThat(svg)
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("<script")
                .doesNotContain("href");
    }

    @Test
    void showsAScriptInALabelAsText() throws Exception {
        var model = Models.change(
                Models.schoolTransport(), "a1", node -> node.labelled("<script>alert('\"1\"')</script>&"));
        var svg = svg(model, Language.SV);

        assertThat(svg).doesNotContain("<script");
        assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(svg(Models.schoolTransport(), Language.NB)).isEqualTo(svg(Models.schoolTransport(), Language.NB));
    }

    @Test
    void marksWhatARuleSpeaksAbout() throws Exception {
        var svg = Picture.svg(Models.schoolTransport(), "x", words(Language.SV), Set.of("a4", "w3", "p"));

        assertThat(svg.split("class=\"m-mark\"", -1)).hasSize(4);
    }

    private static String svg(Model model, Language language) {
        return Picture.svg(model, "x", words(language), Set.of());
    }

    private static Words words(Language language) {
        return (key, args) -> TEXTS.text(language, key, args);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
