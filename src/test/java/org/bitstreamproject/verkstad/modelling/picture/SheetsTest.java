// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {

    private static final Texts TEXTS = new Texts();
    private static final Words WORDS = (key, args) -> TEXTS.text(Language.SV, key, args);
    private static final String SIGNS = ".m-number, .m-given, .m-mark, .m-flag, .m-badge";

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void partsATallPictureThroughNoBoxAndNoStrip(ModelType type) {
        var drawing = Picture.drawing(SampleModels.of(type, 120, "nb"), WORDS, Set.of());

        var ends = Sheets.ends(drawing);

        assertThat(ends).isSorted().endsWith(drawing.height());
        for (int end : ends.subList(0, ends.size() - 1)) {
            assertThat(drawing.plan().boxes()).noneMatch(box -> box.y() < end && end < box.bottom());
            assertThat(drawing.plan().frames())
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

        var written = Picture.sheets(model, Figures.NONE, "x", WORDS, Marks.NONE);

        var sheets = sheets(written);
        assertThat(sheets).hasSizeGreaterThan(2);
        int at = 0;
        for (var sheet : sheets) {
            assertThat(sheet.top()).isEqualTo(at);
            assertThat(sheet.svg().attr("width")).isEqualTo(sheets.get(0).svg().attr("width"));
            at = sheet.bottom();
        }
        model.nodes().stream()
                .filter(node -> node.type().isStep() || type == ModelType.GOAL)
                .forEach(node -> assertThat(written).contains("data-element=\"" + node.id() + "\""));
        assertThat(written.split("<desc", -1)).hasSize(2);
        assertThat(written.length())
                .isLessThan(Picture.svg(model, "x", WORDS, Set.of()).length() * 3 / 2);
    }

    @Test
    void leavesACommonOneWhole() {
        var model = SampleModels.of(ModelType.CONCEPT, 10, "sv");

        assertThat(Picture.sheets(model, Figures.NONE, "x", WORDS, Marks.NONE))
                .isEqualTo(Picture.svg(model, "x", WORDS, Set.of()));
    }

    /** Numbers, padlocks, findings and figures at once, at everything there is. */
    @ParameterizedTest
    @EnumSource(ModelType.class)
    void cutsNoSignAndPutsEachOnTheSheetOfWhatItStandsAt(ModelType type) {
        var model = SampleModels.of(type, 120, "sv");
        var marks = everywhere(model);
        var whole = Jsoup.parse(Picture.sheets(model, Figures.NONE, "x", WORDS, Marks.NONE));

        var sheets = sheets(Picture.sheets(model, figures(model, Language.SV), "x", WORDS, marks));

        assertThat(cut(sheets)).isEmpty();
        var numbers = sheets.stream()
                .flatMap(sheet -> sheet.svg().select(".m-number").stream())
                .toList();
        var seen = new Corners(Picture.drawing(model, WORDS, marks.found()).plan()).numbers(marks.found());
        var wanted = marks.numbered().stream().filter(seen::containsKey).toList();
        assertThat(numbers.stream().map(number -> number.attr("data-part")))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(numbers.stream().map(Element::text))
                .containsExactlyInAnyOrderElementsOf(wanted.stream()
                        .map(part -> String.valueOf(marks.numbered().indexOf(part) + 1))
                        .toList());
        for (var sheet : sheets) {
            for (var number : sheet.svg().select(".m-number")) {
                var id = number.attr("data-part");
                if (whole.select(".m-node[data-element=" + id + "]:not(.m-process-frame)")
                        .isEmpty()) {
                    continue; // a line, or what goes over several sheets
                }
                assertThat(sheet.svg().select("[data-element=" + id + "]"))
                        .as(id)
                        .isNotEmpty();
            }
        }
    }

    /** However many stand in it, and wherever the rows between which a sheet may end have come to lie. */
    @Test
    void cutsNoWordThatStandsUprightBesideATallGrid() {
        var chance = new Random(20_261_123);
        for (int i = 0; i < 200; i++) {
            var model = grid(chance.ints(5, 2, 24).boxed().toList());

            var sheets = sheets(Picture.sheets(model, Figures.NONE, "x", WORDS, Marks.NONE));

            assertThat(sheets).hasSizeGreaterThan(1);
            assertThat(sheets.stream()
                            .flatMap(sheet -> sheet.svg().select("text.m-heading").stream())
                            .filter(SheetsTest::isTurned))
                    .isNotEmpty();
            assertThat(cut(sheets)).isEmpty();
        }
    }

    /** @param rows how many stand in each row of the grid */
    private static Model grid(List<Integer> rows) {
        var nodes = new ArrayList<Node>();
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row); i++) {
                var place = Map.of("influence", String.valueOf(row + 1), "interest", "1");
                nodes.add(new Node("s" + row + "-" + i, NodeType.STAKEHOLDER, "Kommunen", place));
            }
        }
        return new Model(ModelType.STAKEHOLDER, Stage.AS_IS, nodes, List.of());
    }

    /** What the tests above look for is found where there is something to find. */
    @Test
    void aSheetThatEndedInARowOfSignsWouldCutThem() {
        var model = SampleModels.of(ModelType.PROCESS, 120, "sv");
        var marks = everywhere(model);
        var drawing = Numbered.in(Picture.drawing(model, WORDS, marks.found()), marks);
        int row = drawing.plan().boxes().get(0).y() + 2;

        var badly = Sheet.part(drawing, "x", new Reach(0, row)) + Sheet.part(drawing, "x", new Reach(row, 4 * row));

        assertThat(cut(sheets(badly))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachSaysWhichPartItIs(Language language) {
        Words words = (key, args) -> TEXTS.text(language, key, args);
        var model = SampleModels.of(ModelType.PROCESS, 120, "nb");

        var read = Jsoup.parse(Picture.sheets(model, figures(model, language), "x", words, everywhere(model)));

        var told = read.select("p.m-sheet-of").eachText();
        int parts = read.select("svg.m-sheet").size();
        var title = read.selectFirst("title").text();
        assertThat(parts).isGreaterThan(2);
        assertThat(told).hasSize(parts);
        for (int i = 0; i < parts; i++) {
            assertThat(told.get(i))
                    .isEqualTo(TEXTS.text(language, "modelling.picture.sheet", title, i + 1, parts))
                    .contains(title);
            assertThat(read.select("p.m-sheet-of").get(i).nextElementSibling().normalName())
                    .isEqualTo("svg");
        }
    }

    @Test
    void locksWhatHasFiguresOverItToo() {
        var model = SampleModels.of(ModelType.PROCESS, 40, "sv");
        var given = model.nodes().stream().map(Node::id).collect(Collectors.toSet());
        var figures = figures(model, Language.SV);
        assertThat(figures.steps().values()).anyMatch(Figures.Step::isBottleneck);

        var bare = Picture.sheets(model, Figures.NONE, "x", WORDS, new Marks(Set.of(), given, List.of()));
        var figured = Picture.sheets(model, figures, "x", WORDS, new Marks(Set.of(), given, List.of()));

        assertThat(Jsoup.parse(bare).select(".m-given").size()).isGreaterThan(30);
        assertThat(Jsoup.parse(figured).select(".m-given"))
                .hasSameSizeAs(Jsoup.parse(bare).select(".m-given"));
    }

    private record Part(Element svg, int top, int bottom) {}

    private static List<Part> sheets(String written) {
        var sheets = new ArrayList<Part>();
        for (var svg : Jsoup.parse(written).select("svg")) {
            var view = svg.attr("viewBox").split(" ");
            int top = Integer.parseInt(view[1]);
            sheets.add(new Part(svg, top, top + Integer.parseInt(view[3])));
        }
        return sheets;
    }

    /** Signs, words over the drawing and other words that a sheet shows a part of only. */
    private static List<String> cut(List<Part> sheets) {
        var cut = new ArrayList<String>();
        for (var sheet : sheets) {
            var signs = sheet.svg().select(SIGNS).stream()
                    .flatMap(sign -> Stream.concat(Stream.of(sign), sign.select("circle, rect").stream()));
            Stream.concat(signs, sheet.svg().select("text").stream())
                    .filter(sign -> !sign.normalName().equals("g"))
                    .forEach(sign -> {
                        double from = from(sign);
                        double to = to(sign);
                        boolean out = to <= sheet.top() || from >= sheet.bottom();
                        if (!out && (from < sheet.top() || to > sheet.bottom())) {
                            cut.add(sign.outerHtml() + " on " + sheet.top() + " to " + sheet.bottom());
                        }
                    });
        }
        return cut;
    }

    private static double from(Element sign) {
        return switch (sign.normalName()) {
            case "text" -> Double.parseDouble(sign.attr("y")) - (isTurned(sign) ? half(sign) : 9);
            case "circle" -> Double.parseDouble(sign.attr("cy")) - Double.parseDouble(sign.attr("r"));
            default -> Double.parseDouble(sign.attr("y"));
        };
    }

    private static double to(Element sign) {
        return switch (sign.normalName()) {
            case "circle" -> Double.parseDouble(sign.attr("cy")) + Double.parseDouble(sign.attr("r"));
            case "text" -> Double.parseDouble(sign.attr("y")) + (isTurned(sign) ? half(sign) : 3);
            default -> Double.parseDouble(sign.attr("y")) + Double.parseDouble(sign.attr("height"));
        };
    }

    private static boolean isTurned(Element text) {
        return text.parent().attr("transform").startsWith("rotate(-90");
    }

    /** Half the width of a word whose letters are narrow. */
    private static double half(Element text) {
        return text.text().length() * 6 / 2.0;
    }

    private static Marks everywhere(Model model) {
        var nodes = model.nodes().stream().map(Node::id).toList();
        var given = Stream.concat(nodes.stream(), model.edges().stream().map(Edge::id))
                .collect(Collectors.toSet());
        return new Marks(Set.copyOf(nodes), given, nodes);
    }

    private static Figures figures(Model model, Language language) {
        return new FigureWords((key, args) -> TEXTS.text(language, key, args)).over(KeyFigures.of(model));
    }
}
