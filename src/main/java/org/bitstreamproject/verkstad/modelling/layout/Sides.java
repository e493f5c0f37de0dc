// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.layout.Surroundings.Neighbour;
import org.bitstreamproject.verkstad.modelling.layout.Surroundings.Side;

/** What a process needs and gives, placed on the four sides of its frame. */
final class Sides {
    static final int GAP = 44;
    private static final int MARGIN = 16;
    private static final int WIDTH = 140;
    private static final int BOX_GAP = 16;
    private static final int PAD = 10;
    private static final int KIND_LINE = 1;

    private final Map<Side, List<Sized>> sized = new EnumMap<>(Side.class);
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Sides(Model model) {
        var around = new Surroundings(model);
        for (var side : Side.values()) {
            sized.put(side, around.on(side).stream().map(Sides::sized).toList());
        }
    }

    /** A neighbour with the size it needs, not yet placed. */
    private record Sized(Neighbour neighbour, Box box) {}

    /** Height of what stands over the frame, its distance included. */
    int above() {
        return on(Side.ABOVE).stream()
                .mapToInt(one -> one.box().height() + GAP)
                .max()
                .orElse(0);
    }

    /** Width of what stands before the frame, its distance included. */
    int before() {
        return on(Side.LEFT).isEmpty() ? 0 : WIDTH + GAP;
    }

    /** How high the frame must be for what stands beside it. */
    int height() {
        return Math.max(stacked(on(Side.LEFT)), stacked(on(Side.RIGHT)));
    }

    /** How wide the frame must be for what stands over and under it. */
    int width() {
        return Math.max(on(Side.ABOVE).size(), on(Side.BELOW).size()) * (WIDTH + BOX_GAP);
    }

    /** Boxes in the order they were placed; empty before {@link #place}. */
    List<Box> boxes() {
        return boxes;
    }

    List<Line> lines() {
        return lines;
    }

    private List<Sized> on(Side side) {
        return sized.getOrDefault(side, List.of());
    }

    void place(Box frame) {
        int x = frame.left() + MARGIN;
        for (var box : on(Side.ABOVE)) {
            place(box, x, frame.y() - GAP - box.box().height(), frame);
            x += WIDTH + BOX_GAP;
        }
        x = frame.left() + MARGIN;
        for (var box : on(Side.BELOW)) {
            place(box, x, frame.bottom() + GAP, frame);
            x += WIDTH + BOX_GAP;
        }
        stack(on(Side.LEFT), MARGIN, frame);
        stack(on(Side.RIGHT), frame.right() + GAP, frame);
    }

    private void stack(List<Sized> side, int x, Box frame) {
        int y = frame.middle() - stacked(side) / 2;
        for (var box : side) {
            place(box, x, y, frame);
            y += box.box().height() + BOX_GAP;
        }
    }

    private void place(Sized sized, int x, int y, Box frame) {
        var box = sized.box().at(x, y);
        boxes.add(box);
        sized.neighbour().edge().ifPresent(edge -> lines.add(new Line(edge, join(edge, box, frame), new Point(x, y))));
    }

    private static List<Point> join(Edge edge, Box box, Box frame) {
        return switch (edge.type()) {
            case ACHIEVES -> List.of(new Point(box.centre(), frame.y()), new Point(box.centre(), box.bottom()));
            case CONTROL -> List.of(new Point(box.centre(), box.bottom()), new Point(box.centre(), frame.y()));
            case SUPPLY -> List.of(new Point(box.centre(), box.y()), new Point(box.centre(), frame.bottom()));
            case OUTPUT -> elbow(new Point(frame.right(), frame.middle()), new Point(box.left(), box.middle()));
            default -> List.of(new Point(box.right(), box.middle()), new Point(frame.left(), box.middle()));
        };
    }

    private static List<Point> elbow(Point from, Point to) {
        if (from.y() == to.y()) {
            return List.of(from, to);
        }
        int x = (from.x() + to.x()) / 2;
        return List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
    }

    private static Sized sized(Neighbour neighbour) {
        return new Sized(
                neighbour, box(neighbour.node(), neighbour.activity().stream().toList(), WIDTH));
    }

    /** As high as its words need. @param activities those that it alone concerns */
    static Box box(Node node, List<Node> activities, int width) {
        var lines = new ArrayList<>(Wrap.lines(node.label(), width - 2 * PAD));
        activities.forEach(activity -> lines.addAll(Wrap.lines("→ " + activity.label(), width - 2 * PAD)));
        int height = (lines.size() + KIND_LINE) * Wrap.LINE_HEIGHT + 2 * PAD;
        return new Box(node, 0, 0, width, height, lines);
    }

    private static int stacked(List<Sized> side) {
        return side.stream().mapToInt(one -> one.box().height() + BOX_GAP).sum() - (side.isEmpty() ? 0 : BOX_GAP);
    }
}
