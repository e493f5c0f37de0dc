// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.layout.Caption.Anchor;
import org.bitstreamproject.verkstad.modelling.notation.Said;

/**
 * What is in focus stands in the middle, as high as it needs to be for every flow to be one straight line: those it is
 * there for and its own people on the left, other units, public bodies and suppliers on the right.
 */
final class ContextLayout {
    private static final int MARGIN = 16;
    private static final int ACTOR = 170;
    private static final int FOCUS = 190;
    private static final int REACH = 190;
    private static final int WORDS = 160;
    private static final int GAP = 20;
    private static final int ABOVE = 5;
    private static final int LEAST_FOCUS = 120;
    private static final List<String> LEFT = List.of("citizen", "business", "staff");
    private static final List<String> RIGHT = List.of("unit", "agency", "supplier");

    private final Model model;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<String, Box> byId = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Edge>> flows = new HashMap<>();

    ContextLayout(Model model) {
        this.model = model;
        model.edges(EdgeType.FLOW)
                .forEach(edge -> flows.computeIfAbsent(edge.source(), any -> new ArrayList<>())
                        .add(edge));
    }

    Plan plan() {
        var left = side(true);
        var right = side(false);
        int height = Math.max(LEAST_FOCUS, Math.max(height(left), height(right)));
        int focusX = MARGIN + (left.isEmpty() ? 0 : ACTOR + REACH);
        var foci = model.nodes(NodeType.FOCUS);
        int share = foci.isEmpty() ? height : Math.max(LEAST_FOCUS, (height + GAP) / foci.size() - GAP);
        int y = MARGIN;
        for (var focus : foci) {
            put(Measure.box(focus, FOCUS).sized(FOCUS, share).at(focusX, y));
            y += share + GAP;
        }
        int drawn = Math.max(height, y - GAP - MARGIN);
        stack(left, MARGIN, drawn);
        stack(right, focusX + FOCUS + REACH, drawn);
        left.forEach(box -> join(box, true));
        right.forEach(box -> join(box, false));
        int width = focusX + FOCUS + (right.isEmpty() ? 0 : REACH + ACTOR) + MARGIN;
        return new Plan(width, drawn + 2 * MARGIN, List.of(), boxes, lines);
    }

    /** The actors of one side by kind, each as high as its flows need. */
    private List<Box> side(boolean left) {
        var kinds = left ? LEFT : RIGHT;
        return model.nodes(NodeType.ACTOR).stream()
                .filter(actor -> LEFT.contains(kind(actor)) == left)
                .sorted(Comparator.comparingInt(actor -> kinds.indexOf(kind(actor))))
                .map(actor -> {
                    var box = Measure.box(actor, ACTOR);
                    int needed = flows(actor).stream()
                            .mapToInt(ContextLayout::demand)
                            .sum();
                    return box.sized(ACTOR, Math.max(box.height(), needed));
                })
                .toList();
    }

    private static String kind(Node actor) {
        return actor.prop("kind").orElse("");
    }

    private List<Edge> flows(Node actor) {
        return flows.getOrDefault(actor.id(), List.of());
    }

    private static int height(List<Box> side) {
        return side.stream().mapToInt(box -> box.height() + GAP).sum() - (side.isEmpty() ? 0 : GAP);
    }

    private void stack(List<Box> side, int x, int height) {
        int y = MARGIN + (height - height(side)) / 2;
        for (var box : side) {
            put(box.at(x, y));
            y += box.height() + GAP;
        }
    }

    private void put(Box box) {
        boxes.add(box);
        byId.put(box.node().id(), box);
    }

    private static int demand(Edge flow) {
        return words(flow).size() * Caption.LINE_HEIGHT + 14;
    }

    /** What goes there, and by which channel. */
    private static List<String> words(Edge flow) {
        var content = Said.of(flow);
        var words = new ArrayList<String>();
        if (!content.isBlank()) {
            words.addAll(Wrap.lines(content, WORDS, 3));
        }
        Optional.ofNullable(flow.props().get("channel"))
                .filter(channel -> !channel.isBlank())
                .ifPresent(channel -> words.addAll(Wrap.lines("(" + channel + ")", WORDS, 2)));
        return words;
    }

    private void join(Box unplaced, boolean left) {
        var actor = Optional.ofNullable(byId.get(unplaced.node().id())).orElseThrow();
        var form = Forms.of(actor.node());
        var all = flows(actor.node());
        int needed = all.stream().mapToInt(ContextLayout::demand).sum();
        int y = actor.middle() - needed / 2;
        for (var flow : all) {
            var focus = Optional.ofNullable(byId.get(flow.target())).orElseThrow();
            y += demand(flow);
            int at = all.size() == 1 && words(flow).size() < 2 ? actor.middle() : y - 6;
            int from = form.edge(actor, at, !left);
            int to = left ? focus.left() : focus.right();
            var points = route(new Point(from, at), new Point(to, inside(focus, at)), left);
            int rise = (words(flow).size() - 1) * Caption.LINE_HEIGHT;
            var middle = new Point((from + to) / 2, at - ABOVE - rise);
            lines.add(new Line(flow, points, middle, List.of(new Caption(middle, Anchor.MIDDLE, words(flow)))));
        }
    }

    private static int inside(Box focus, int y) {
        return Math.max(focus.y() + GAP / 2, Math.min(focus.bottom() - GAP / 2, y));
    }

    /** Straight, unless the focus of this flow stands higher or lower. */
    private static List<Point> route(Point from, Point to, boolean left) {
        if (from.y() == to.y()) {
            return List.of(from, to);
        }
        int x = left ? to.x() - GAP / 2 : to.x() + GAP / 2;
        return List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
    }
}
