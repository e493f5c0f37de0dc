// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.layout.Caption.Anchor;

/** Lets the words of a line follow it when it is led anew. */
final class Follow {
    private static final int ASIDE = 6;
    private static final int ABOVE = 5;
    private static final int PAD = 10;

    private Follow() {}

    /** @param pieces the line as it was, in one piece or in several */
    static Line line(ModelType type, List<Line> pieces, List<Point> points) {
        var edge = pieces.get(0).edge();
        var old = new LinkedHashSet<Caption>();
        pieces.forEach(piece -> old.addAll(piece.captions()));
        var captions = new ArrayList<Caption>();
        for (var caption : old) {
            captions.add(
                    isEnd(edge, caption)
                            ? atEnd(caption, points, isFirst(edge, caption, pieces))
                            : along(caption, points));
        }
        boolean onLine = type == ModelType.PROCESS && edge.type() == EdgeType.FLOW;
        var label = pieces.stream().flatMap(piece -> piece.label().stream()).findFirst();
        return new Line(edge, points, label.map(was -> onLine ? onLine(points) : beside(points)), captions, true, true);
    }

    static int right(Caption caption) {
        int width = caption.lines().stream().mapToInt(Wrap::width).max().orElse(0);
        return switch (caption.anchor()) {
            case START -> caption.at().x() + width;
            case MIDDLE -> caption.at().x() + width / 2;
            case END -> caption.at().x();
        };
    }

    private static boolean isEnd(Edge edge, Caption caption) {
        return edge.type() == EdgeType.ASSOC
                && caption.lines().size() == 1
                && (caption.lines().get(0).equals(prop(edge, "multFrom"))
                        || caption.lines().get(0).equals(prop(edge, "multTo")));
    }

    private static boolean isFirst(Edge edge, Caption caption, List<Line> pieces) {
        var from = prop(edge, "multFrom");
        if (!from.equals(prop(edge, "multTo"))) {
            return caption.lines().get(0).equals(from);
        }
        var first = pieces.get(0).points().get(0);
        var last = pieces.get(pieces.size() - 1).points();
        return away(caption.at(), first) <= away(caption.at(), last.get(last.size() - 1));
    }

    private static String prop(Edge edge, String name) {
        return edge.props().getOrDefault(name, "").strip();
    }

    private static int away(Point one, Point other) {
        return Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y());
    }

    private static Caption atEnd(Caption caption, List<Point> points, boolean first) {
        var end = points.get(first ? 0 : points.size() - 1);
        var next = points.get(first ? 1 : points.size() - 2);
        boolean leftwards = next.x() < end.x();
        int x = leftwards ? end.x() - ASIDE : end.x() + ASIDE;
        int y = next.y() < end.y() ? end.y() - ABOVE : end.y() + Caption.LINE_HEIGHT;
        return new Caption(new Point(x, y), leftwards ? Anchor.END : Anchor.START, caption.lines());
    }

    private static Caption along(Caption caption, List<Point> points) {
        int rise = (caption.lines().size() - 1) * Caption.LINE_HEIGHT;
        var level = longest(points, true);
        if (level.isPresent()) {
            var one = level.get().get(0);
            var other = level.get().get(1);
            boolean middle = caption.anchor() == Anchor.MIDDLE;
            int x = middle ? (one.x() + other.x()) / 2 : Math.min(one.x(), other.x()) + ASIDE;
            return new Caption(
                    new Point(x, one.y() - ABOVE - rise), middle ? Anchor.MIDDLE : Anchor.START, caption.lines());
        }
        return new Caption(beside(points), Anchor.START, caption.lines());
    }

    private static Point beside(List<Point> points) {
        var level = longest(points, true);
        if (level.isPresent()) {
            var one = level.get().get(0);
            return new Point(Math.min(one.x(), level.get().get(1).x()) + ASIDE, one.y() - ABOVE);
        }
        var upright = longest(points, false).orElse(List.of(points.get(0), points.get(1)));
        return new Point(
                upright.get(0).x() + ASIDE, (upright.get(0).y() + upright.get(1).y()) / 2);
    }

    /** Near its end, so that words which end there stand over the line. */
    private static Point onLine(List<Point> points) {
        for (int i = points.size() - 1; i > 0; i--) {
            var one = points.get(i - 1);
            var other = points.get(i);
            if (one.y() == other.y()) {
                return new Point(Math.max(one.x(), other.x()) - PAD, one.y());
            }
        }
        var last = points.get(points.size() - 1);
        return new Point(
                last.x() - ASIDE, (last.y() + points.get(points.size() - 2).y()) / 2);
    }

    private static Optional<List<Point>> longest(List<Point> points, boolean level) {
        List<Point> longest = List.of();
        int most = 0;
        for (int i = 1; i < points.size(); i++) {
            var one = points.get(i - 1);
            var other = points.get(i);
            boolean wanted = level ? one.y() == other.y() : one.x() == other.x();
            if (wanted && away(one, other) > most) {
                most = away(one, other);
                longest = List.of(one, other);
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }
}
