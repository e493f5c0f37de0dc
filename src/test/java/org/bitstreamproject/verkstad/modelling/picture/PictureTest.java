// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.layout.Forms;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
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

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void showsEveryElementOfEveryTypeOnceWithItsName(ModelType type) throws Exception {
        var model = SampleModels.of(type, 40, "nb");
        var groups = parsed(svg(model, Language.NB)).getElementsByTagName("g");

        var shown = IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(group -> group.hasAttribute("data-element"))
                .toList();
        assertThat(shown).allMatch(group -> "title".equals(group.getFirstChild().getNodeName()));
        assertThat(shown.stream()
                        .map(group -> group.getAttribute("data-element"))
                        .toList())
                .containsAll(model.nodes().stream().map(Node::id).toList());
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void describesEveryTypeInEveryLanguage(ModelType type) throws Exception {
        for (var language : Language.values()) {
            var svg = parsed(svg(SampleModels.of(type, 40, "sv"), language));

            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .containsPattern("[0-9]")
                    .doesNotContain("{")
                    .doesNotContain("modelling.");
        }
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void keepsEveryTypeToTheContentSecurityPolicyAndEscapes(ModelType type) throws Exception {
        var bad = "<script>alert(1)</script>\u202e\"'&";
        var model = Models.mapNodes(SampleModels.of(type, 10, "sv"), node -> node.labelled(bad));
        var svg = svg(Models.mapEdges(model, edge -> edge.labelled(bad)), Language.EN);

        assertThat(svg).doesNotContain("<script").doesNotContain("style=").doesNotContain("href");
        assertThat(parsed(svg).getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void offersAThumbnailThatFillsItsPlace(ModelType type) throws Exception {
        var svg = parsed(Picture.thumbnail(SampleModels.of(type, 10, "sv"), "x", words(Language.SV)))
                .getDocumentElement();

        assertThat(svg.getAttribute("width")).isEqualTo("100%");
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 ");
    }

    @ParameterizedTest
    @EnumSource(NodeType.class)
    void drawsOutlinesThatStandOutFromPaperAndFilling(NodeType type) {
        var form = Forms.of(new Node("n", type, ""));

        assertThat(contrast(form.stroke(), "#ffffff")).isGreaterThanOrEqualTo(3);
        if (form.outline().round() == 0) {
            assertThat(contrast(form.stroke(), form.fill())).isGreaterThanOrEqualTo(3);
            assertThat(contrast("#46525e", form.fill())).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** As WCAG 2 computes it. */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
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
