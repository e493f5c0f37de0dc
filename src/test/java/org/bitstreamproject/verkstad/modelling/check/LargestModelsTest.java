// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Place;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.command.PlaceElements;
import org.bitstreamproject.verkstad.modelling.layout.Plan;
import org.bitstreamproject.verkstad.modelling.notation.Metamodel;
import org.bitstreamproject.verkstad.modelling.notation.ModelJson;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The largest models that are read at all, in the shapes that cost most, and the deepest: checks and pictures come to an
 * end. How fast they are is measured by {@code mvn -Pbench verify}.
 */
class LargestModelsTest {

    private static final int NODES = 2000;
    private static final int EDGES = 6000;
    /** Nanoseconds of CPU; each takes a small part of it, and only what grows without measure gets there. */
    private static final long GENEROUS = 60_000_000_000L;

    private static final String LONG =
            "Kommunalförbundsärendehanteringssystemet ".repeat(7).strip();

    private static final CaseModels BESIDE = CaseModels.of(Stream.of(ModelType.values())
            .map(type -> model(type, i -> (i + 1) % NODES))
            .toList());

    /** Where the i-th relation leads to from where it begins. */
    private record Shape(String name, IntUnaryOperator target) {}

    static Stream<Arguments> largest() {
        var random = new Random(20261122);
        var shapes = List.of(
                new Shape("chain", i -> i % NODES + 1),
                new Shape("ring", i -> (i + 1) % NODES),
                new Shape("star", i -> 0),
                new Shape("tangle", i -> random.nextInt(NODES)));
        return Stream.of(ModelType.values())
                .flatMap(type -> shapes.stream().map(shape -> Arguments.of(type, shape.name(), shape.target())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("largest")
    void comesToTheEndOfItsCheck(ModelType type, String shape, IntUnaryOperator target) {
        var model = model(type, target);
        var checker = new Checker(Models.COURSE.rules());

        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var findings = checker.check(model, BESIDE, RuleSet.ALL);

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(GENEROUS);
        assertThat(findings.all()).isNotEmpty();
    }

    /** Ever larger boxes that lie on each other, so that no line finds a way between them. */
    @ParameterizedTest(name = "{0}, {1} pixels large within {2}")
    @CsvSource({
        "CONCEPT, 0, 20000", "CONCEPT, 4000, 20000", "CONCEPT, 4000, 1", "CONCEPT, 24, 2000",
        "STATE, 4000, 20000", "ORGANISATION, 4000, 20000", "GOAL, 4000, 20000", "CONTEXT, 4000, 20000",
        "CONCEPT, 4000, 10000000", "CONCEPT, 24, 10000000", "PROCESS, 4000, 10000000"
    })
    void isDrawnWhereverAHandPutEverything(ModelType type, int size, int within) {
        var random = new Random(20261122);
        var model = model(type, i -> random.nextInt(NODES));
        var places = new HashMap<String, Place>();
        model.nodes()
                .forEach(node ->
                        places.put(node.id(), new Place(random.nextInt(within), random.nextInt(within), size, size)));

        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var plan = Plan.of(model.placed(places));

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(GENEROUS);
        assertThat(plan.lines()).isNotEmpty();
    }

    /** Many lanes in many strips, each of which may have grown. */
    @Test
    void aLongProcessWithManyLanesIsDrawnWithItsFigures() {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        var places = new HashMap<String, Place>();
        for (int i = 0; i < NODES; i++) {
            boolean lane = i < NODES / 10;
            nodes.add(new Node(
                    "n" + i,
                    lane ? NodeType.LANE : NodeType.ACTIVITY,
                    "Göra sak " + i,
                    lane ? Map.of() : Map.of("minutes", "10", "waitHours", "2")));
            if (!lane) {
                edges.add(new Edge("p" + i, EdgeType.PERFORMS, "n" + i % (NODES / 10), "n" + i));
                edges.add(new Edge("e" + i, EdgeType.FLOW, "n" + i, "n" + Math.min(NODES - 1, i + 1)));
            } else {
                places.put("n" + i, new Place(0, 0, 0, 400));
            }
            if (i % 20 == 11 && !lane) {
                places.put("n" + i, new Place(300, 40, 200, 300, i / 10, Place.Corner.NW));
            }
        }
        edges.removeIf(edge -> edge.source().equals(edge.target()));
        var model = new Model(ModelType.PROCESS, Stage.NONE, nodes, edges).placed(places);

        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        var figures = new FigureWords((key, args) -> key).over(KeyFigures.of(model));
        var svg = Picture.svg(model, figures, "x", (key, args) -> key, Set.of());
        var taken = threads.getCurrentThreadCpuTime() - start;

        assertThat(svg).contains("m-ring");
        assertThat(taken).isLessThan(GENEROUS);
    }

    @Test
    void isPutByHandTwoHundredTimesInARequest() {
        var random = new Random(20261122);
        var model = model(ModelType.CONCEPT, i -> random.nextInt(NODES));

        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 200; i++) {
            model = new PlaceElements(List.of(new PlaceElements.Spot("n" + i, i, i, 0, 0)))
                    .apply(model)
                    .model();
        }

        assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(GENEROUS);
        assertThat(model.places()).hasSize(200);
    }

    /** As it comes in and is read: every type of element in turn, and any relation that may stand where it is led. */
    private static Model model(ModelType type, IntUnaryOperator target) {
        var metamodel = Metamodel.of(type);
        var many = metamodel.nodeTypes().stream()
                .filter(node -> metamodel.most(node) == 0)
                .toList();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new Node("n" + i, many.get(i * 7 % many.size()), i % 50 == 0 ? LONG : "Göra sak " + i));
        }
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < EDGES; i++) {
            var from = nodes.get(i % NODES);
            var to = nodes.get(target.applyAsInt(i) % NODES);
            var legal = legal(metamodel, from, to, i);
            if (legal != null && !from.equals(to)) {
                edges.add(new Edge("e" + i, legal, from.id(), to.id(), "villkor " + i % 40, Map.of()));
            }
        }
        var model = new Model(type, Stage.NONE, nodes, edges);
        return ModelJson.read(type, Stage.NONE, ModelJson.write(model).toString());
    }

    private static @Nullable EdgeType legal(Metamodel metamodel, Node from, Node to, int turn) {
        var legal = metamodel.edgeTypes().stream()
                .filter(edge -> metamodel.allows(edge, from.type(), to.type()))
                .toList();
        return legal.isEmpty() ? null : legal.get(turn % legal.size());
    }
}
