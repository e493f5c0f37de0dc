// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.modelling.ModelBuilder.aProcess;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.layout.Wrap;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class OverlayTest {

    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource({"SV, Flaskhals", "NB, Flaskehals", "EN, Bottleneck"})
    void marksTheBottleneckWithAnOutlineAndAWord(Language language, String word) throws Exception {
        var model = twoSteps();

        var over = over(model, language, Set.of());

        var marks = over.parts().stream()
                .filter(part -> part.svg().contains("m-bottleneck"))
                .toList();
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).element()).isEqualTo("b");
        assertThat(texts(marks.get(0).svg()).stream().map(Element::getTextContent))
                .containsExactly(word);
        var slowest = over.plan().boxes().stream()
                .filter(box -> box.node().id().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(marks.get(0).svg())
                .contains("m-ring")
                .contains("x=\"" + slowest.x() + "\" y=\"" + slowest.y() + "\"")
                .contains("stroke-width=\"5\"");
    }

    @ParameterizedTest
    @CsvSource({
        "SV, Ledtid: 10 h · Hanteringstid: 120 min · Flödeseffektivitet: 20 %",
        "NB, Gjennomløpstid: 10 t · Behandlingstid: 120 min · Flyteffektivitet: 20 %",
        "EN, Lead time: 10 h · Touch time: 120 min · Flow efficiency: 20 %"
    })
    void saysAtTheFrameWhatItAllAddsUpTo(Language language, String said) throws Exception {
        var model = Models.with(
                twoSteps(),
                aProcess()
                        .node("p", NodeType.PROCESS, "Handlägga ansökan")
                        .build()
                        .nodes()
                        .get(0));

        var over = over(model, language, Set.of());

        assertThat(over.parts().stream()
                        .filter(part -> part.element().equals("p"))
                        .map(Drawing.Part::svg))
                .singleElement()
                .asString()
                .contains(">" + said + "<");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysKindlyThatNoTimesAreTold(Language language) {
        var model = Models.mapNodes(
                twoSteps(),
                node -> node.type() == NodeType.ACTIVITY ? new Node(node.id(), node.type(), node.label()) : node);

        var over = over(model, language, Set.of());

        var svg = over.parts().stream().map(Drawing.Part::svg).toList();
        assertThat(svg).singleElement().asString().contains(TEXTS.text(language, "modelling.figures.over.no-times"));
        assertThat(svg).noneMatch(part -> part.contains("m-ring"));
    }

    @Test
    void saysHowOftenACaseComesAndWhatShareIsAssumed() throws Exception {
        var model = Models.mapEdges(decided(), edge -> edge.id().equals("d-c") ? edge.with("share", "30") : edge);

        var over = over(model, Language.NB, Set.of());

        assertThat(said(over, "c")).containsExactly("× 0,3");
        assertThat(said(over, "d-z")).containsExactly("(70 %)");
        assertThat(said(over, ""))
                .contains(
                        TEXTS.text(Language.NB, "modelling.figures.over.note.often"),
                        TEXTS.text(Language.NB, "modelling.figures.over.note.assumed"));
    }

    @Test
    void drawsNothingOverAModelThatIsNoFlow() {
        var over = over(SampleModels.of(ModelType.GOAL, 10, "sv"), Language.SV, Set.of());

        assertThat(over.parts()).isEmpty();
    }

    static Stream<Arguments> samples() {
        return Stream.of(10, 40, 120)
                .flatMap(size -> Stream.of(Language.values()).map(language -> Arguments.of(size, language)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesOnNoBoxNoLineAndNoOtherWord(int size, Language language) throws Exception {
        var model = SampleModels.of(ModelType.PROCESS, size, language == Language.EN ? "sv" : language.code());
        var marked = Set.of(model.nodes(NodeType.ACTIVITY).get(0).id());

        var clashes = clashes(over(model, language, marked), language);

        assertThat(clashes).isEmpty();
    }

    @Test
    void writesOnNothingInTheCoursesOwnProcess() throws Exception {
        for (var language : Language.values()) {
            var over = over(Models.schoolTransport(), language, Set.of());

            assertThat(clashes(over, language)).isEmpty();
            assertThat(over.parts()).hasSizeGreaterThan(4);
        }
    }

    /** The most an attribute takes, and a way back so common that a case comes thousands of times. */
    @ParameterizedTest
    @MethodSource("samples")
    void holdsTheLongestFiguresThereAre(int size, Language language) throws Exception {
        var model = withLongest(
                SampleModels.of(ModelType.PROCESS, size, language == Language.EN ? "sv" : language.code()),
                "1000000000");

        var over = over(model, language, Set.of());

        assertThat(clashes(over, language)).isEmpty();
        assertThat(wider(model, language)).isEmpty();
        var visits = figures(model, language).steps().values();
        assertThat(visits).anyMatch(step -> step.often().length() > 5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTimesInTheirBoxInOneLineOrTwo(Language language) throws Exception {
        for (var time : List.of("1", "480", "1200", "12345.5", "999999999.999")) {
            assertThat(wider(withLongest(SampleModels.of(ModelType.PROCESS, 10, "sv"), time), language))
                    .as(time)
                    .isEmpty();
        }
    }

    /** Words in a box that reach out of it. */
    private static List<String> wider(Model model, Language language) throws Exception {
        var wider = new ArrayList<String>();
        var drawing = Picture.drawing(model, words(language), Set.of());
        for (var box : drawing.plan().boxes()) {
            for (var part : drawing.parts()) {
                if (part.layer() == Drawing.Layer.NODE
                        && part.element().equals(box.node().id())
                        && box.node().type() == NodeType.ACTIVITY) {
                    for (var text : texts(part.svg())) {
                        var spot = spot(text);
                        boolean inside = spot.x() >= box.x()
                                && spot.right() <= box.right()
                                && spot.y() >= box.y()
                                && spot.bottom() <= box.bottom();
                        if (!inside) {
                            wider.add(text.getTextContent() + " at " + spot + " in " + Spot.of(box));
                        }
                    }
                }
            }
        }
        return wider;
    }

    private static Model withLongest(Model model, String time) {
        var timed = Models.mapNodes(
                model,
                node -> node.type() == NodeType.ACTIVITY
                        ? node.with("minutes", time).with("waitHours", time)
                        : node);
        var activities = timed.nodes(NodeType.ACTIVITY);
        var last = timed.nodes(NodeType.DECISION).stream().reduce((one, other) -> other);
        if (last.isEmpty()) {
            return timed;
        }
        var edges = new ArrayList<>(timed.edges().stream()
                .map(edge -> edge.source().equals(last.get().id()) && edge.type() == EdgeType.FLOW
                        ? edge.with("share", "0.01")
                        : edge)
                .toList());
        edges.add(new Edge(
                "back", EdgeType.FLOW, last.get().id(), activities.get(0).id(), "", Map.of("share", "99.99")));
        return new Model(timed.type(), timed.stage(), timed.nodes(), edges);
    }

    @Test
    void marksTheBottleneckAlsoWhereEverythingStandsTight() {
        var tight = SampleModels.of(ModelType.PROCESS, 40, "sv");
        var places = new HashMap<String, Place>();
        for (var node : tight.nodes(NodeType.ACTIVITY)) {
            places.put(node.id(), new Place(200 + places.size() % 5 * 142, 60 + places.size() / 5 * 70, 0, 0));
        }

        var over = over(tight.placed(places), Language.SV, Set.of());

        assertThat(over.parts())
                .filteredOn(part -> part.svg().contains("m-flag"))
                .hasSize(1);
    }

    @Test
    void standsInTheWholePictureBehindTheRestAndInItsDescription() {
        var model = twoSteps();
        var figures = figures(model, Language.SV);

        var svg = Picture.svg(model, figures, "x", words(Language.SV), Set.of());

        assertThat(svg).contains("m-ring").contains("Flaskhals: Besluta.").doesNotContain("style=");
        assertThat(svg.indexOf("m-ring")).isGreaterThan(svg.lastIndexOf("m-node"));
        assertThat(Picture.svg(model, "x", words(Language.SV), Set.of())).doesNotContain("m-ring");
    }

    private static List<String> clashes(Drawing over, Language language) throws Exception {
        var clashes = new ArrayList<String>();
        var written = new ArrayList<Spot>();
        for (var part : over.parts()) {
            for (var text : texts(part.svg())) {
                var spot = spot(text);
                var said = text.getTextContent();
                assertThat(spot.x() >= 0
                                && spot.y() >= 0
                                && spot.right() <= over.width()
                                && spot.bottom() <= over.height())
                        .as(said)
                        .isTrue();
                over.plan().boxes().stream()
                        .filter(box -> spot.meets(Spot.of(box)))
                        .forEach(box -> clashes.add(said + " on " + box));
                over.plan()
                        .lines()
                        .forEach(line -> IntStream.range(1, line.points().size())
                                .filter(i -> spot.meets(Spot.between(
                                        line.points().get(i - 1), line.points().get(i), 1)))
                                .forEach(i -> clashes.add(said + " on " + line)));
                over.plan().lines().stream()
                        .flatMap(line -> Connectors.spot(line, words(language)).stream())
                        .filter(spot::meets)
                        .forEach(other -> clashes.add(said + " on words at " + other));
                over.plan().frames().stream()
                        .flatMap(frame -> frame.bands().stream())
                        .filter(band -> spot.y() < band.y() && spot.bottom() > band.y())
                        .forEach(band -> clashes.add(said + " across " + band));
                written.stream().filter(spot::meets).forEach(other -> clashes.add(said + " on " + other));
                written.add(spot);
            }
        }
        return clashes;
    }

    private static Spot spot(Element text) {
        int size = text.hasAttribute("font-size") ? Integer.parseInt(text.getAttribute("font-size")) : 13;
        int width = Wrap.width(text.getTextContent()) * size / 13;
        int x = Integer.parseInt(text.getAttribute("x"));
        int y = Integer.parseInt(text.getAttribute("y"));
        int left = text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
        return new Spot(left, y - 9, width, 11);
    }

    private static List<String> said(Drawing over, String element) throws Exception {
        var said = new ArrayList<String>();
        for (var part : over.parts()) {
            if (part.element().equals(element)) {
                texts(part.svg()).forEach(text -> said.add(text.getTextContent()));
            }
        }
        return said;
    }

    private static List<Element> texts(String svg) throws Exception {
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<svg>" + svg + "</svg>")));
        var found = parsed.getElementsByTagName("text");
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** 30 minutes and 2 hours, then 90 minutes and 6 hours. */
    private static Model twoSteps() {
        return aProcess()
                .node("s", NodeType.EVENT, "Ansökan", "kind", "start")
                .node("a", NodeType.ACTIVITY, "Ta emot", "minutes", "30", "waitHours", "2")
                .node("b", NodeType.ACTIVITY, "Besluta", "minutes", "90", "waitHours", "6")
                .edge(EdgeType.FLOW, "s", "a")
                .edge(EdgeType.FLOW, "a", "b")
                .build();
    }

    private static Model decided() {
        return aProcess()
                .node("p", NodeType.PROCESS, "Handlägga")
                .node("d", NodeType.DECISION, "Komplett?")
                .node("c", NodeType.ACTIVITY, "Begära in", "minutes", "10", "waitHours", "40")
                .node("z", NodeType.ACTIVITY, "Besluta", "minutes", "30", "waitHours", "20")
                .edge("d-c", EdgeType.FLOW, "d", "c", "nej")
                .edge("d-z", EdgeType.FLOW, "d", "z", "ja")
                .build();
    }

    private static Drawing over(Model model, Language language, Set<String> marked) {
        var words = words(language);
        return Overlay.over(
                Picture.drawing(model, words, marked), figures(model, language), words, Marks.found(marked));
    }

    private static Figures figures(Model model, Language language) {
        return new FigureWords(words(language)).over(KeyFigures.of(model));
    }

    private static Words words(Language language) {
        return (key, args) -> TEXTS.text(language, key, args);
    }
}
