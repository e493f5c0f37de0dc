// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Layers.Arc;

/**
 * Steps in a row, under them a bar over the whole width for each line of information or system, and straight down from
 * the steps a reference to each bar they read or write. References of one use case are framed; its name stands below.
 */
final class AssemblyLayout {
    private static final int MARGIN = 16;
    private static final int NAME = 170;
    private static final int STEP = 130;
    private static final int STEP_GAP = 30;
    private static final int SLOT = 20;
    private static final int DROP = 34;
    private static final int BAR_GAP = 12;
    private static final int FRAME = 8;
    private static final int CASE = 150;
    private static final int FLOW_TRACK = 10;

    private final Model model;
    private final List<Node> steps;
    private final Map<String, List<Edge>> references = new HashMap<>();
    private final Map<String, Box> boxes = new HashMap<>();
    private final List<Box> drawn = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final Map<String, List<int[]>> spans = new HashMap<>();

    AssemblyLayout(Model model) {
        this.model = model;
        this.steps = inOrder();
        for (var edge : model.edges()) {
            if (edge.type() == EdgeType.READS || edge.type() == EdgeType.WRITES) {
                references
                        .computeIfAbsent(edge.source(), any -> new ArrayList<>())
                        .add(edge);
            }
        }
        references.values().forEach(list -> list.sort(Comparator.comparing(AssemblyLayout::useCase)));
    }

    Plan plan() {
        var flows = model.edges(EdgeType.FLOW).stream().filter(this::jumps).toList();
        int top = MARGIN + flows.size() * FLOW_TRACK + (flows.isEmpty() ? 0 : FLOW_TRACK);
        int right = row(top);
        int stepsBottom = drawn.stream().mapToInt(Box::bottom).max().orElse(top);
        int barsBottom = bars(stepsBottom + DROP, right);
        steps.forEach(step -> refer(step, barsBottom));
        model.edges(EdgeType.FLOW).forEach(edge -> flow(edge, flows));
        int bottom = useCases(stepsBottom + DROP / 2, barsBottom + FRAME);
        int width = Math.max(right, drawn.stream().mapToInt(Box::right).max().orElse(right));
        return new Plan(width + MARGIN, bottom + MARGIN, areas, drawn, lines);
    }

    private List<Node> inOrder() {
        var all = model.nodes(NodeType.STEP);
        var number = new HashMap<String, Integer>();
        all.forEach(step -> number.put(step.id(), number.size()));
        var arcs = model.edges(EdgeType.FLOW).stream()
                .map(edge ->
                        new Arc(number.getOrDefault(edge.source(), 0), number.getOrDefault(edge.target(), 0), false))
                .toList();
        var layers = Layers.of(all.size(), arcs);
        return all.stream()
                .sorted(Comparator.comparingInt(step -> layers[number.getOrDefault(step.id(), 0)]))
                .toList();
    }

    private static String useCase(Edge reference) {
        return reference.props().getOrDefault("useCase", "");
    }

    private List<Edge> references(Node step) {
        return references.getOrDefault(step.id(), List.of());
    }

    private boolean jumps(Edge flow) {
        return steps.indexOf(model.node(flow.target()).orElseThrow())
                != steps.indexOf(model.node(flow.source()).orElseThrow()) + 1;
    }

    private int row(int top) {
        int x = MARGIN + NAME + STEP_GAP;
        int tallest = steps.stream()
                .mapToInt(step -> Measure.box(step, width(step)).height())
                .max()
                .orElse(0);
        for (var step : steps) {
            var box = Measure.box(step, width(step)).sized(width(step), tallest).at(x, top);
            put(box);
            x = box.right() + STEP_GAP;
        }
        return Math.max(x, MARGIN + NAME + STEP);
    }

    private int width(Node step) {
        return Math.max(STEP, (references(step).size() + 1) * SLOT);
    }

    private void put(Box box) {
        drawn.add(box);
        boxes.put(box.node().id(), box);
    }

    /** A bar as wide as the drawing; its name stands at its left end. */
    private int bars(int top, int right) {
        int y = top;
        for (var line : model.nodes(NodeType.LINE)) {
            var box = Measure.box(line, NAME)
                    .sized(right - MARGIN, Measure.box(line, NAME).height());
            put(box.at(MARGIN, y));
            y += box.height() + BAR_GAP;
        }
        return y - (y > top ? BAR_GAP : 0);
    }

    private void refer(Node step, int barsBottom) {
        var box = box(step.id());
        var all = references(step);
        int x = box.left() + (box.width() - (all.size() - 1) * SLOT) / 2 - 4;
        for (var edge : all) {
            var bar = box(edge.target());
            lines.add(new Line(
                    edge,
                    List.of(new Point(x, box.bottom()), new Point(x, bar.middle())),
                    new Point(x, Math.min(barsBottom, bar.middle()))));
            if (!useCase(edge).isBlank()) {
                span(useCase(edge), x);
            }
            x += SLOT;
        }
    }

    /** Neighbouring references of one use case stand in one frame. */
    private void span(String useCase, int x) {
        var list = spans.computeIfAbsent(useCase, any -> new ArrayList<>());
        var last = list.isEmpty() ? null : list.get(list.size() - 1);
        if (last != null && x - last[1] <= SLOT) {
            last[1] = x;
        } else {
            list.add(new int[] {x, x});
        }
    }

    private Box box(String id) {
        return Objects.requireNonNull(boxes.get(id));
    }

    private void flow(Edge edge, List<Edge> jumping) {
        var from = box(edge.source());
        var to = box(edge.target());
        int track = jumping.indexOf(edge);
        if (track < 0) {
            var start = new Point(from.right(), from.middle());
            lines.add(new Line(edge, List.of(start, new Point(to.left(), to.middle())), start));
            return;
        }
        int y = from.y() - FLOW_TRACK * (track + 1);
        int out = from.centre() + SLOT / 2;
        int in = to.centre() - SLOT / 2;
        lines.add(new Line(
                edge,
                List.of(new Point(out, from.y()), new Point(out, y), new Point(in, y), new Point(in, to.y())),
                new Point(out, y)));
    }

    /** Names under the frames, each as near its first frame as the earlier ones allow. */
    private int useCases(int top, int barsBottom) {
        int bottom = barsBottom;
        int number = 0;
        var ends = new ArrayList<Integer>();
        var rowHeights = new ArrayList<Integer>();
        var placed = new HashMap<Node, int[]>();
        for (var useCase : model.nodes(NodeType.USE_CASE)) {
            var frames = frames(useCase);
            var box = named(useCase, placed.size() + 1);
            int x = frames.isEmpty() ? MARGIN : Math.max(MARGIN, (frames.get(0)[0] + frames.get(0)[1] - CASE) / 2);
            int row = 0;
            while (row < ends.size() && ends.get(row) + FRAME > x) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0);
                rowHeights.add(0);
            }
            ends.set(row, x + CASE);
            rowHeights.set(row, Math.max(rowHeights.get(row), box.height()));
            placed.put(useCase, new int[] {x, row});
        }
        for (var useCase : model.nodes(NodeType.USE_CASE)) {
            var at = Optional.ofNullable(placed.get(useCase)).orElseThrow();
            int y = barsBottom + DROP;
            for (int i = 0; i < at[1]; i++) {
                y += rowHeights.get(i) + FRAME;
            }
            var box = named(useCase, ++number).at(at[0], y);
            put(box);
            bottom = Math.max(bottom, box.bottom());
            frame(useCase, top, barsBottom, number);
        }
        return bottom;
    }

    /** The number ties the name to its frames, which may be too narrow for it. */
    private static Box named(Node useCase, int number) {
        return Measure.box(useCase.labelled(number + ". " + useCase.label()), CASE)
                .of(useCase);
    }

    private List<int[]> frames(Node useCase) {
        return spans.getOrDefault(useCase.id(), spans.getOrDefault(useCase.label(), List.of()));
    }

    private void frame(Node useCase, int top, int bottom, int number) {
        for (var frame : frames(useCase)) {
            areas.add(new Area(
                    Area.Kind.USE_CASE,
                    Optional.of(useCase),
                    "",
                    frame[0] - FRAME,
                    top,
                    frame[1] - frame[0] + 2 * FRAME,
                    bottom - top,
                    List.of(String.valueOf(number))));
        }
    }
}
