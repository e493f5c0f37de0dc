// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements.Spot;
import org.bitstreamproject.verkstad.modelling.command.Tidy;
import org.bitstreamproject.verkstad.modelling.notation.Hold;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every drawing in which a hand put something elsewhere. */
class ByHandTest {

    /** Seconds no picture ever takes: it guards against a loop without end and times nothing. */
    private static final int A_HANG = 60;

    private static final int RUNS = 4;

    static Stream<Arguments> samples() {
        return Stream.of(ModelType.values())
                .filter(type -> Hold.of(type, NodeType.ACTIVITY).isFree())
                .flatMap(type -> Stream.of(10, 60).map(size -> Arguments.of(type, size)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEverythingInsideWhereverItIsPut(ModelType type, int size) {
        for (int seed = 0; seed < RUNS; seed++) {
            var model = shuffled(SampleModels.of(type, size, "sv"), seed, 1 + seed);

            var plan = Plan.of(model);

            var canvas = new Box(new Node("", NodeType.PROCESS, ""), 0, 0, plan.width(), plan.height(), List.of());
            assertThat(plan.boxes()).allMatch(canvas::holds);
            assertThat(plan.frames()).allMatch(frame -> canvas.holds(frame.box()));
            assertThat(strays(model, plan)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void endsEveryLineAtItsBoxes(ModelType type, int size) {
        for (int seed = 0; seed < RUNS; seed++) {
            var plan = Plan.of(shuffled(SampleModels.of(type, size, "nb"), seed, 1 + seed));

            assertThat(loose(plan)).as("seed " + seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leadsEveryNewLineAtRightAngles(ModelType type, int size) {
        var plan = Plan.of(shuffled(SampleModels.of(type, size, "nb"), 3, 8));

        for (var line : plan.lines()) {
            for (int i = 1; i < line.points().size(); i++) {
                var one = line.points().get(i - 1);
                var other = line.points().get(i);
                assertThat(one.x() == other.x() || one.y() == other.y())
                        .as(line.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsEveryElementAndEveryRelationOnce(ModelType type, int size) {
        var model = SampleModels.of(type, size, "sv");

        var before = Plan.of(model);
        var after = Plan.of(shuffled(model, 5, 6));

        assertThat(after.boxes().stream().map(box -> box.node().id()).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(before.boxes().stream()
                        .map(box -> box.node().id())
                        .distinct()
                        .toList());
        assertThat(after.lines().stream()
                        .map(line -> line.edge().id())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(before.lines().stream()
                        .map(line -> line.edge().id())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROCESS", "SEQUENCE", "ASSEMBLY_LINE", "STAKEHOLDER"})
    void movesNothingElse(ModelType type) {
        var model = SampleModels.of(type, 60, "sv");
        var before = Plan.of(model);
        for (var box : before.boxes().stream().limit(8).toList()) {
            var moved = box.node().id();

            var after = byId(Plan.of(put(model, new Spot(moved, box.x() + 40, box.y() + 30, 0, 0))));
            var rest = byId(before);
            rest.remove(moved);

            assertThat(rest).isNotEmpty();
            assertThat(after).containsKey(moved).containsAllEntriesOf(rest);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void standsStillWhenItIsPutWhereItStands(ModelType type, int size) {
        var model = SampleModels.of(type, size, "sv");
        var once = shuffled(model, 9, 5);
        var drawn = byId(Plan.of(once));

        var spots = once.places().keySet().stream()
                .filter(drawn::containsKey)
                .map(id -> drawn.get(id))
                .map(box -> new Spot(box.node().id(), box.x(), box.y(), box.width(), box.height()))
                .toList();
        var twice = new PlaceElements(spots).apply(once).model();

        assertThat(byId(Plan.of(twice))).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isTheLayoutAgainWhenItIsTidied(ModelType type, int size) {
        var model = SampleModels.of(type, size, "sv");

        var tidied = new Tidy(List.of()).apply(shuffled(model, 2, 9)).model();

        assertThat(tidied).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("types")
    @Timeout(A_HANG)
    void endsWhereFiveHundredElementsAreInDisorder(ModelType type) {
        var model = shuffled(SampleModels.of(type, 500, "sv"), 1, 250);

        assertThat(Plan.of(model).boxes()).hasSizeGreaterThan(400);
    }

    static Stream<ModelType> types() {
        return Stream.of(ModelType.PROCESS, ModelType.CONCEPT, ModelType.GOAL, ModelType.CONTEXT);
    }

    static Model put(Model model, Spot... spots) {
        return new PlaceElements(List.of(spots)).apply(model).model();
    }

    /** Some elements put somewhere by chance. */
    private static Model shuffled(Model model, int seed, int some) {
        var random = new Random(seed);
        var free = model.nodes().stream()
                .filter(node -> Hold.of(model.type(), node.type()).isFree())
                .toList();
        var spots = new HashMap<String, Spot>();
        for (int i = 0; i < some && !free.isEmpty(); i++) {
            var id = free.get(random.nextInt(free.size())).id();
            int size = random.nextInt(3);
            spots.put(
                    id,
                    new Spot(
                            id,
                            random.nextInt(1500),
                            random.nextInt(900),
                            size == 1 ? 24 + random.nextInt(300) : 0,
                            size > 0 ? 24 + random.nextInt(200) : 0));
        }
        return spots.isEmpty() ? model : put(model, spots.values().toArray(Spot[]::new));
    }

    /** Steps outside their lane, and lanes that do not fill their frame. */
    private static List<String> strays(Model model, Plan plan) {
        var strays = new ArrayList<String>();
        var performer = new HashMap<String, String>();
        model.edges(EdgeType.PERFORMS).forEach(edge -> performer.putIfAbsent(edge.target(), edge.source()));
        for (var box : plan.boxes()) {
            var lane = performer.get(box.node().id());
            if (box.node().type().isStep()) {
                boolean inside = plan.frames().stream()
                        .filter(frame -> frame.box().holds(box))
                        .flatMap(frame -> frame.bands().stream())
                        .filter(band -> lane == null
                                || band.lane()
                                        .filter(node -> node.id().equals(lane))
                                        .isPresent())
                        .anyMatch(band -> band.y() <= box.y() && box.bottom() <= band.y() + band.height());
                if (!inside) {
                    strays.add(box + " in " + lane);
                }
            }
        }
        for (var frame : plan.frames()) {
            int bottom = frame.box().bottom();
            for (int i = 0; i < frame.bands().size(); i++) {
                var band = frame.bands().get(i);
                int end =
                        i + 1 < frame.bands().size() ? frame.bands().get(i + 1).y() : bottom;
                if (band.y() + band.height() != end) {
                    strays.add(band + " ends at " + (band.y() + band.height()) + " and not at " + end);
                }
            }
        }
        return strays;
    }

    private static List<String> loose(Plan plan) {
        var loose = new ArrayList<String>();
        var all = new HashMap<String, List<Box>>();
        plan.boxes()
                .forEach(box -> all.computeIfAbsent(box.node().id(), any -> new ArrayList<>())
                        .add(box));
        for (var line : plan.lines()) {
            var points = line.points();
            if (line.begins() && !isAt(line.edge().source(), points.get(0), all, plan)) {
                loose.add(line + " begins nowhere near " + all.get(line.edge().source()));
            }
            if (line.ends() && !isAt(line.edge().target(), points.get(points.size() - 1), all, plan)) {
                loose.add(line + " ends nowhere near " + all.get(line.edge().target()));
            }
        }
        return loose;
    }

    private static boolean isAt(String id, Point point, Map<String, List<Box>> all, Plan plan) {
        return all.getOrDefault(id, List.of()).stream().anyMatch(box -> onBorder(box, point))
                || plan.frames().stream().anyMatch(frame -> onBorder(frame.box(), point));
    }

    /** On the border of the box, or where the outline in it draws back. */
    private static boolean onBorder(Box box, Point point) {
        boolean inside = box.left() - 1 <= point.x()
                && point.x() <= box.right() + 1
                && box.y() - 1 <= point.y()
                && point.y() <= box.bottom() + 1;
        var form = Forms.of(box.node());
        return inside
                && (Math.abs(point.x() - form.edge(box, point.y(), true)) <= 1
                        || Math.abs(point.x() - form.edge(box, point.y(), false)) <= 1
                        || Math.abs(point.y() - form.end(box, point.x(), true)) <= 1
                        || Math.abs(point.y() - form.end(box, point.x(), false)) <= 1
                        || Math.abs(point.x() - box.left()) <= 1
                        || Math.abs(point.x() - box.right()) <= 1
                        || Math.abs(point.y() - box.y()) <= 1
                        || Math.abs(point.y() - box.bottom()) <= 1);
    }

    private static Map<String, Box> byId(Plan plan) {
        var boxes = new HashMap<String, Box>();
        plan.boxes().forEach(box -> boxes.putIfAbsent(box.node().id(), box));
        return boxes;
    }
}
