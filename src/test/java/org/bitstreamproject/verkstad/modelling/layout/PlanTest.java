// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTest {

    /** Seconds no picture ever takes: it guards against a loop without end and times nothing. */
    private static final int A_HANG = 60;

    private static final int STEP = 260;

    static Stream<Arguments> samples() {
        return Stream.of(ModelType.values())
                .flatMap(type -> Stream.of(10, 40, 120)
                        .flatMap(size -> Stream.of("sv", "nb").map(language -> Arguments.of(type, size, language))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void placesEveryBoxInsideAndNoneOnAnother(ModelType type, int size, String language) {
        var plan = Plan.of(SampleModels.of(type, size, language));

        var canvas = new Box(new Node("", NodeType.PROCESS, ""), 0, 0, plan.width(), plan.height(), List.of());
        assertThat(plan.boxes()).allMatch(canvas::holds);
        assertThat(overlaps(plan)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leadsNoLineThroughABox(ModelType type, int size, String language) {
        var plan = Plan.of(SampleModels.of(type, size, language));

        assertThat(plan.lines())
                .allSatisfy(line -> assertThat(crossed(line, plan, type)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsEveryNodeAndEveryRelation(ModelType type, int size, String language) {
        var model = SampleModels.of(type, size, language);

        var plan = Plan.of(model);

        var drawn = new ArrayList<String>();
        plan.boxes().forEach(box -> drawn.add(box.node().id()));
        plan.areas().forEach(area -> area.node().ifPresent(node -> drawn.add(node.id())));
        plan.frames().forEach(frame -> {
            drawn.add(frame.box().node().id());
            frame.bands().forEach(band -> band.lane().ifPresent(lane -> drawn.add(lane.id())));
        });
        assertThat(drawn).containsAll(model.nodes().stream().map(Node::id).toList());
        assertThat(plan.lines().stream()
                        .map(line -> line.edge().id())
                        .distinct()
                        .toList())
                .containsAll(model.edges().stream()
                        .filter(edge -> edge.type() != EdgeType.PERFORMS)
                        .map(Edge::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void movesLittleWhenSomethingIsAddedLast(ModelType type, int size, String language) {
        var before = SampleModels.of(type, size, language);

        var stayed = stayed(before, withOneMore(before));

        assertThat(stayed).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void drawsAnEmptyModel(ModelType type) {
        var plan = Plan.of(Model.empty(type, Stage.AS_IS));

        assertThat(plan.boxes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    @Timeout(A_HANG)
    void endsAtTwoThousandElements(ModelType type) {
        assertThat(Plan.of(SampleModels.of(type, 2000, "nb")).boxes()).isNotEmpty();
    }

    @Test
    @Timeout(A_HANG)
    void endsWhereEverythingIsTangled() {
        var nodes = IntStream.range(0, 2000)
                .mapToObj(i -> new Node("n" + i, NodeType.CONCEPT, "begrepp " + i))
                .toList();
        var random = new Random(7);
        var edges = IntStream.range(0, 4000)
                .mapToObj(
                        i -> new Edge("e" + i, EdgeType.ASSOC, "n" + random.nextInt(2000), "n" + random.nextInt(2000)))
                .toList();

        assertThat(Plan.of(new Model(ModelType.CONCEPT, Stage.AS_IS, nodes, edges))
                        .boxes())
                .hasSize(2000);
    }

    @Test
    @Timeout(A_HANG)
    void endsWhereEveryFlowIsLong() {
        var nodes = IntStream.range(0, 1000)
                .mapToObj(i -> new Node("n" + i, NodeType.ACTIVITY, "steg " + i))
                .toList();
        var edges = IntStream.range(0, 3000)
                .mapToObj(i -> new Edge("e" + i, EdgeType.FLOW, "n" + i % 1000, "n" + (i * 7 + i / 1000 + 1) % 1000))
                .filter(edge -> !edge.source().equals(edge.target()))
                .toList();

        assertThat(Plan.of(new Model(ModelType.PROCESS, Stage.AS_IS, nodes, edges))
                        .boxes())
                .hasSizeGreaterThanOrEqualTo(1000);
    }

    @Test
    void survivesADepthOfTwoThousand() {
        var nodes = IntStream.range(0, 2000)
                .mapToObj(i -> new Node("n" + i, NodeType.GOAL, "mål " + i))
                .toList();
        var edges = IntStream.range(1, 2000)
                .mapToObj(i -> new Edge("e" + i, EdgeType.CONTRIBUTES_TO, "n" + i, "n" + (i - 1)))
                .toList();

        var plan = Plan.of(new Model(ModelType.GOAL, Stage.AS_IS, nodes, edges));

        assertThat(plan.boxes()).hasSize(2000);
    }

    @Test
    void putsWhatContributesRightOfWhatItContributesTo() {
        var plan = Plan.of(SampleModels.of(ModelType.GOAL, 40, "sv"));

        var boxes = byId(plan);
        assertThat(plan.lines().stream().filter(line -> line.edge().type() == EdgeType.CONTRIBUTES_TO))
                .allSatisfy(line -> assertThat(boxes.get(line.edge().source()).left())
                        .isGreaterThan(boxes.get(line.edge().target()).left()));
    }

    @Test
    void keepsMessagesInTheirOrder() {
        var plan = Plan.of(SampleModels.of(ModelType.SEQUENCE, 40, "sv"));

        assertThat(plan.lines().stream().map(line -> line.points().get(0).y()).toList())
                .isSorted();
    }

    @Test
    void putsStrongerStakeholdersHigherAndKeenerOnesFartherRight() {
        var plan = Plan.of(SampleModels.of(ModelType.STAKEHOLDER, 40, "sv"));

        var placed = plan.boxes().stream()
                .filter(box -> box.node().prop("influence").isPresent())
                .toList();
        for (var one : placed) {
            for (var other : placed) {
                if (number(one, "influence") > number(other, "influence")) {
                    assertThat(one.bottom()).isLessThan(other.y());
                }
                if (number(one, "interest") > number(other, "interest")) {
                    assertThat(one.left()).isGreaterThan(other.right());
                }
            }
        }
    }

    @Test
    void putsTheFourColumnsOfAnEffectMapInTheirOrder() {
        var plan = Plan.of(SampleModels.of(ModelType.EFFECT, 40, "nb"));

        var order = List.of(NodeType.EFFECT, NodeType.GROUP, NodeType.USE_GOAL, NodeType.MEASURE);
        var lefts = order.stream()
                .map(type -> plan.boxes().stream()
                        .filter(box -> box.node().type() == type)
                        .map(Box::left)
                        .collect(Collectors.toSet()))
                .toList();
        assertThat(lefts).allMatch(columns -> columns.size() == 1);
        assertThat(lefts.stream().flatMap(columns -> columns.stream()).toList()).isSorted();
    }

    @Test
    void foldsALongProcessIntoStripsAPageCanHold() {
        var plan = Plan.of(SampleModels.of(ModelType.PROCESS, 120, "nb"));

        assertThat(plan.width()).isLessThan(1800);
        assertThat(plan.frames()).hasSizeGreaterThan(3);
        assertThat(plan.frames().stream().filter(Plan.Frame::last)).hasSize(1);
    }

    @Test
    void leavesACommonProcessInOneStrip() {
        assertThat(Plan.of(SampleModels.of(ModelType.STATE, 5, "sv")).width()).isLessThan(1700);
        assertThat(Plan.of(Models.schoolTransport()).boxes()).isNotEmpty();
    }

    private static int number(Box box, String prop) {
        return Integer.parseInt(box.node().prop(prop).orElseThrow());
    }

    private static List<String> overlaps(Plan plan) {
        var overlaps = new ArrayList<String>();
        var boxes = plan.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).meets(boxes.get(j))) {
                    overlaps.add(boxes.get(i) + " on " + boxes.get(j));
                }
            }
        }
        return overlaps;
    }

    /** Boxes, not its own ends, that a line runs through; a reference passes the bars over its own. */
    private static List<String> crossed(Line line, Plan plan, ModelType type) {
        var points = line.points();
        return plan.boxes().stream()
                .filter(box -> type != ModelType.ASSEMBLY_LINE || box.node().type() != NodeType.LINE)
                .filter(box -> !line.edge().touches(box.node().id()))
                .filter(box ->
                        IntStream.range(1, points.size()).anyMatch(i -> through(points.get(i - 1), points.get(i), box)))
                .map(box -> line.edge() + " through " + box)
                .toList();
    }

    private static boolean through(Point from, Point to, Box box) {
        return Math.min(from.x(), to.x()) < box.right() - 1
                && Math.max(from.x(), to.x()) > box.left() + 1
                && Math.min(from.y(), to.y()) < box.bottom() - 1
                && Math.max(from.y(), to.y()) > box.y() + 1;
    }

    private static double stayed(Model before, Model after) {
        var first = byId(Plan.of(before));
        var second = byId(Plan.of(after));
        long same = first.entrySet().stream()
                .filter(entry -> second.containsKey(entry.getKey()))
                .filter(entry -> {
                    var now = second.get(entry.getKey());
                    return Math.abs(now.x() - entry.getValue().x()) <= STEP
                            && Math.abs(now.y() - entry.getValue().y()) <= STEP / 2;
                })
                .count();
        return (double) same / first.size();
    }

    private static Map<String, Box> byId(Plan plan) {
        var boxes = new HashMap<String, Box>();
        plan.boxes().forEach(box -> boxes.putIfAbsent(box.node().id(), box));
        return boxes;
    }

    /** The same with another of its last kind, joined as the last one is. */
    private static Model withOneMore(Model model) {
        var last = model.edges().get(model.edges().size() - 1);
        var end = model.type() == ModelType.SEQUENCE ? last.target() : last.source();
        var pattern = model.node(end).orElseThrow();
        var nodes = new ArrayList<>(model.nodes());
        nodes.add(new Node("added", pattern.type(), "tillagd sist", pattern.props()));
        var edges = new ArrayList<>(model.edges());
        if (model.type() != ModelType.SEQUENCE && model.type() != ModelType.STATE) {
            edges.add(new Edge("added-e", last.type(), "added", last.target(), "", last.props()));
        }
        return new Model(model.type(), model.stage(), nodes, edges);
    }
}
