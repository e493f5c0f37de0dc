// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folds a long drawing into strips under each other, as lines of music are, so that it can be read on a page and
 * printed. A line that goes on in the next strip begins there at the margin; height that a strip does not use is
 * taken out of it.
 */
final class Fold {
    private static final int LONGEST = 1700;
    private static final int STRIP = 1480;
    private static final int LEAD = 26;
    private static final int MARGIN = 16;
    private static final int BETWEEN = 36;

    private final Plan plan;
    private final List<Reach> reaches;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Plan.Frame> frames = new ArrayList<>();
    private int width;

    /** A line with how far it reaches, so that a strip passes over those of other strips. */
    private record Reach(Line line, int left, int right) {
        static Reach of(Line line) {
            int left = Integer.MAX_VALUE;
            int right = 0;
            for (var point : line.points()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
            }
            return new Reach(line, left, right);
        }
    }

    private Fold(Plan plan) {
        this.plan = plan;
        this.reaches = plan.lines().stream().map(Reach::of).toList();
    }

    /** @param cuts where a strip may end, from left to right; no box and no words stand across one */
    static Plan of(Plan plan, List<Integer> cuts) {
        if (plan.width() <= LONGEST || plan.width() < 2 * plan.height() || cuts.isEmpty()) {
            return plan;
        }
        return new Fold(plan).folded(chosen(cuts, plan.width()));
    }

    /** The ends of the strips: each as long as it may be. */
    private static List<Integer> chosen(List<Integer> cuts, int width) {
        var chosen = new ArrayList<Integer>();
        int start = 0;
        for (int i = 0; i < cuts.size() && width - start > STRIP; i++) {
            boolean last = i + 1 == cuts.size();
            if (cuts.get(i) > start && (last || cuts.get(i + 1) - start > STRIP)) {
                chosen.add(cuts.get(i));
                start = cuts.get(i);
            }
        }
        chosen.add(width + 1);
        return chosen;
    }

    private Plan folded(List<Integer> ends) {
        int from = 0;
        int top = 0;
        for (int end : ends) {
            top = strip(from, end, top, end > plan.width()) + BETWEEN;
            from = end;
        }
        return new Plan(width + MARGIN, top - BETWEEN + MARGIN, frames, List.of(), boxes, lines);
    }

    /** @return the lower edge of the strip */
    private int strip(int from, int to, int top, boolean last) {
        boolean first = from == 0;
        int head = plan.frames().stream()
                .mapToInt(Plan.Frame::headerWidth)
                .findFirst()
                .orElse(0);
        int shift = first ? 0 : MARGIN + head + LEAD - from;
        var within = plan.boxes().stream()
                .filter(box -> from <= box.centre() && box.centre() < to)
                .toList();
        var pieces = new ArrayList<Piece>();
        for (var reach : reaches) {
            if (reach.left() < to && reach.right() >= from) {
                pieces.addAll(Piece.of(reach.line(), from, to));
            }
        }
        var heights = new Heights(top + (first ? 0 : MARGIN / 2));
        within.forEach(box -> heights.keep(box.y(), box.bottom()));
        pieces.forEach(piece -> piece.keep(heights));
        plan.frames().forEach(frame -> keep(frame, heights, first));
        heights.settle();
        within.forEach(box -> boxes.add(box.at(box.x() + shift, heights.of(box.y()))));
        int lead = first ? 0 : MARGIN + head;
        int right = last ? plan.width() + shift - MARGIN : to + shift;
        pieces.forEach(piece -> lines.add(piece.placed(shift, heights, lead)));
        plan.frames().forEach(frame -> frames.add(frame(frame, heights, first, last, shift, right)));
        width = Math.max(width, right);
        return heights.bottom();
    }

    private static void keep(Plan.Frame frame, Heights heights, boolean first) {
        int lanes = frame.bands().isEmpty()
                ? frame.box().bottom()
                : frame.bands().get(0).y();
        if (first) {
            heights.keep(frame.box().y(), lanes);
        }
        heights.keep(lanes, lanes + 1);
        heights.keep(frame.box().bottom(), frame.box().bottom());
        frame.bands().forEach(band -> heights.keep(band.y(), band.y() + Math.min(band.height(), named(band))));
    }

    private static int named(Band band) {
        return (band.lines().size() + 2) * Wrap.LINE_HEIGHT + MARGIN / 2;
    }

    private static Plan.Frame frame(
            Plan.Frame frame, Heights heights, boolean first, boolean last, int shift, int stripRight) {
        var old = frame.box();
        int left = first ? old.left() : MARGIN;
        int right = last ? old.right() + shift : stripRight;
        int above = first || frame.bands().isEmpty()
                ? old.y()
                : frame.bands().get(0).y();
        int y = heights.of(above);
        var box = new Box(old.node(), left, y, right - left, heights.of(old.bottom()) - y, old.lines());
        var bands = frame.bands().stream()
                .map(band -> new Band(
                        band.lane(),
                        heights.of(band.y()),
                        heights.of(band.y() + band.height()) - heights.of(band.y()),
                        band.lines()))
                .toList();
        return new Plan.Frame(box, frame.headerWidth(), bands, first, last);
    }

    /** The part of a line that lies in one strip. */
    private record Piece(Line line, List<Point> points, boolean begins, boolean ends, Optional<Point> label) {

        static List<Piece> of(Line line, int from, int to) {
            var pieces = new ArrayList<Piece>();
            var run = new ArrayList<Point>();
            boolean begins = true;
            var all = line.points();
            for (int i = 0; i < all.size(); i++) {
                var point = all.get(i);
                if (i > 0 && inside(all.get(i - 1), from, to) != inside(point, from, to)) {
                    boolean leaving = inside(all.get(i - 1), from, to);
                    boolean rightEdge = (leaving ? point : all.get(i - 1)).x() >= to;
                    var border = new Point(rightEdge ? to : from, point.y());
                    run.add(border);
                    if (leaving) {
                        pieces.add(piece(line, run, begins, false, from, to));
                        run.clear();
                    }
                    begins = false;
                } else if (i > 0 && !inside(point, from, to) && passes(all.get(i - 1), point, from, to)) {
                    boolean forth = all.get(i - 1).x() < point.x();
                    var way = List.of(new Point(forth ? from : to, point.y()), new Point(forth ? to : from, point.y()));
                    pieces.add(piece(line, way, false, false, from, to));
                }
                if (inside(point, from, to)) {
                    run.add(point);
                } else if (i == 0) {
                    begins = false;
                }
            }
            if (run.size() > 1) {
                pieces.add(piece(line, run, begins, true, from, to));
            }
            return pieces;
        }

        private static Piece piece(Line line, List<Point> points, boolean begins, boolean ends, int from, int to) {
            var label = line.label().filter(at -> inside(at, from, to));
            return new Piece(line, List.copyOf(points), begins, ends, label);
        }

        private static boolean inside(Point point, int from, int to) {
            return from <= point.x() && point.x() < to;
        }

        private static boolean passes(Point one, Point other, int from, int to) {
            return Math.min(one.x(), other.x()) < from && Math.max(one.x(), other.x()) >= to;
        }

        void keep(Heights heights) {
            points.forEach(point -> heights.keep(point.y() - 8, point.y() + 8));
            label.ifPresent(at -> heights.keep(at.y() - 20, at.y() + 18));
            captions()
                    .forEach(caption -> heights.keep(
                            caption.at().y() - Caption.LINE_HEIGHT,
                            caption.at().y() + caption.lines().size() * Caption.LINE_HEIGHT));
        }

        private List<Caption> captions() {
            int from = points.stream().mapToInt(Point::x).min().orElse(0);
            int to = points.stream().mapToInt(Point::x).max().orElse(0);
            return line.captions().stream()
                    .filter(caption ->
                            from - MARGIN <= caption.at().x() && caption.at().x() <= to + MARGIN)
                    .toList();
        }

        /** @param lead where lines begin that come from the strip before */
        Line placed(int shift, Heights heights, int lead) {
            var placed = new ArrayList<Point>();
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                boolean entering = lead > 0 && ((i == 0 && !begins) || (i == points.size() - 1 && !ends));
                boolean atLeft = point.x() + shift == lead + LEAD;
                int x = entering && atLeft ? lead : point.x() + shift;
                placed.add(new Point(x, heights.of(point.y())));
            }
            var moved = label.map(at -> new Point(at.x() + shift, heights.of(at.y())));
            var captions = captions().stream()
                    .map(caption -> new Caption(
                            new Point(
                                    caption.at().x() + shift,
                                    heights.of(caption.at().y())),
                            caption.anchor(),
                            caption.lines()))
                    .toList();
            return new Line(line.edge(), placed, moved, captions, begins, ends);
        }
    }
}
