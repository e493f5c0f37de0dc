// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads single lines between boxes that stand where a hand put them: only right angles, from border to border, round
 * other boxes where there is a way round them, short and with few bends. The same boxes always give the same lines.
 * In a heap without end it soon stops looking and leads the lines that are left straight.
 */
final class Router {
    private static final int STUB = 20;
    private static final int ASIDE = 12;
    private static final int BEND = 30;
    private static final int AGAINST = 60;
    private static final int CROSSING = 3000;
    private static final int MOST_DETOURS = 6;
    private static final int MOST_PAIRS = 10;
    private static final int PAIRS_ROUND = 6;
    private static final int MOST_WAYS = 80;
    private static final int A_WAY = 20;
    private static final int LEAST = 4;
    private static final int CORNER = 8;

    private enum Side {
        RIGHT(1, 0),
        LEFT(-1, 0),
        BOTTOM(0, 1),
        TOP(0, -1);

        private final int dx;
        private final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        Point from(Point point) {
            return new Point(point.x() + dx * STUB, point.y() + dy * STUB);
        }
    }

    private record Way(List<Point> points, Side from, Side to, int cost) {}

    private final Field field;
    private final boolean rightwards;
    private final Map<String, Integer> used = new HashMap<>();

    /** @param rightwards whether lines had better leave on the right and arrive on the left */
    Router(List<Box> boxes, boolean rightwards) {
        this.field = new Field(boxes);
        this.rightwards = rightwards;
    }

    List<Point> route(Box from, Box to) {
        if (from.node().id().equals(to.node().id())) {
            return loop(from);
        }
        var best = field.isTired() ? straight(from, to) : looked(from, to);
        used.merge(key(from, best.from()), 1, Integer::sum);
        used.merge(key(to, best.to()), 1, Integer::sum);
        return best.points();
    }

    private Way looked(Box from, Box to) {
        var best = best(from, to, Set.of(), Set.of());
        if (crossings(best, from, to, 0) == 0) {
            return best;
        }
        var xs = new LinkedHashSet<Integer>();
        var ys = new LinkedHashSet<Integer>();
        detours(from, to, xs, ys);
        return best(from, to, xs, ys);
    }

    private static List<Point> loop(Box box) {
        int side = box.right() + STUB;
        int top = Math.max(LEAST, box.y() - STUB);
        var form = Forms.of(box.node());
        return List.of(
                new Point(form.edge(box, box.middle(), false), box.middle()),
                new Point(side, box.middle()),
                new Point(side, top),
                new Point(box.centre(), top),
                new Point(box.centre(), form.end(box, box.centre(), true)));
    }

    private Way best(Box from, Box to, Set<Integer> xs, Set<Integer> ys) {
        var ways = new ArrayList<Way>();
        sides(from, to, xs.isEmpty() ? MOST_PAIRS : PAIRS_ROUND)
                .forEach(pair -> ways(from, to, pair.out(), pair.in(), xs, ys, ways));
        ways.sort(Comparator.comparingInt(Way::cost));
        Way best = null;
        long least = Long.MAX_VALUE;
        for (var way : ways.subList(0, Math.min(MOST_WAYS, ways.size()))) {
            if (way.cost() >= least) {
                break;
            }
            long bearable = (least - way.cost() - 1) / CROSSING;
            long cost = way.cost() + CROSSING * crossings(way, from, to, bearable);
            if (cost < least) {
                least = cost;
                best = way;
            }
        }
        return best == null ? straight(from, to) : best;
    }

    private record Pair(Side out, Side in, int away) {}

    /** The sides that lie nearest to each other. */
    private List<Pair> sides(Box from, Box to, int most) {
        var pairs = new ArrayList<Pair>();
        for (var out : Side.values()) {
            for (var in : Side.values()) {
                var a = out.from(port(from, out));
                var b = in.from(port(to, in));
                int away = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
                boolean against = rightwards && (out != Side.RIGHT || in != Side.LEFT);
                pairs.add(new Pair(out, in, away + (against ? AGAINST : 0)));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::away));
        return pairs.subList(0, most);
    }

    /** Where boxes lie on each other there is no good way. */
    private Way straight(Box from, Box to) {
        var start = port(from, Side.RIGHT);
        var end = port(to, Side.LEFT);
        var points = start.y() == end.y()
                ? List.of(start, end)
                : List.of(
                        start,
                        new Point((start.x() + end.x()) / 2, start.y()),
                        new Point((start.x() + end.x()) / 2, end.y()),
                        end);
        return new Way(points, Side.RIGHT, Side.LEFT, 0);
    }

    private void ways(
            Box from, Box to, Side out, Side in, Set<Integer> detourXs, Set<Integer> detourYs, List<Way> ways) {
        var start = port(from, out);
        var end = port(to, in);
        var a = out.from(start);
        var b = in.from(end);
        var xs = new LinkedHashSet<>(List.of(
                (a.x() + b.x()) / 2,
                Math.min(from.left(), to.left()) - STUB,
                Math.max(from.right(), to.right()) + STUB));
        xs.addAll(detourXs);
        var ys = new LinkedHashSet<>(List.of(
                (a.y() + b.y()) / 2, Math.min(from.y(), to.y()) - STUB, Math.max(from.bottom(), to.bottom()) + STUB));
        ys.addAll(detourYs);
        var between = new ArrayList<List<Point>>();
        if (start.x() == end.x() || start.y() == end.y()) {
            between.add(List.of());
        }
        between.add(List.of(a, new Point(b.x(), a.y()), b));
        between.add(List.of(a, new Point(a.x(), b.y()), b));
        xs.forEach(x -> between.add(List.of(a, new Point(x, a.y()), new Point(x, b.y()), b)));
        ys.forEach(y -> between.add(List.of(a, new Point(a.x(), y), new Point(b.x(), y), b)));
        field.tire(between.size() * A_WAY);
        for (var middle : between) {
            var points = new ArrayList<Point>();
            points.add(start);
            points.addAll(middle);
            points.add(end);
            var way = way(plain(points), out, in);
            if (isSound(way, from, to)) {
                ways.add(way);
            }
        }
    }

    private Way way(List<Point> points, Side out, Side in) {
        int cost = BEND * (points.size() - 2);
        for (int i = 1; i < points.size(); i++) {
            cost += Math.abs(points.get(i).x() - points.get(i - 1).x())
                    + Math.abs(points.get(i).y() - points.get(i - 1).y());
        }
        boolean against = rightwards && (out != Side.RIGHT || in != Side.LEFT);
        return new Way(points, out, in, cost + (against ? AGAINST : 0));
    }

    /** Without points that bend nothing. */
    private static List<Point> plain(List<Point> points) {
        var plain = new ArrayList<Point>();
        for (var point : points) {
            int last = plain.size() - 1;
            if (last >= 0 && plain.get(last).equals(point)) {
                continue;
            }
            if (last >= 1 && isBetween(plain.get(last - 1), plain.get(last), point)) {
                plain.remove(last);
            }
            plain.add(point);
        }
        return plain;
    }

    private static boolean isBetween(Point one, Point middle, Point other) {
        boolean across = one.y() == middle.y()
                && middle.y() == other.y()
                && Integer.signum(middle.x() - one.x()) == Integer.signum(other.x() - middle.x());
        boolean down = one.x() == middle.x()
                && middle.x() == other.x()
                && Integer.signum(middle.y() - one.y()) == Integer.signum(other.y() - middle.y());
        return across || down;
    }

    /** In the picture, with right angles, never back on itself, and through neither of its own boxes. */
    private static boolean isSound(Way way, Box from, Box to) {
        var points = way.points();
        if (points.size() < 2) {
            return false;
        }
        for (int i = 1; i < points.size(); i++) {
            var one = points.get(i - 1);
            var other = points.get(i);
            boolean outside = other.x() < LEAST || other.y() < LEAST;
            boolean slanted = one.x() != other.x() && one.y() != other.y();
            if (outside && i < points.size() - 1 || slanted || through(one, other, from) || through(one, other, to)) {
                return false;
            }
            if (i > 1 && isBack(points.get(i - 2), one, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBack(Point one, Point middle, Point other) {
        return one.x() == middle.x() && middle.x() == other.x() || one.y() == middle.y() && middle.y() == other.y();
    }

    /** Counted no further than to one more than can be borne. */
    private long crossings(Way way, Box from, Box to, long bearable) {
        long crossings = 0;
        var points = way.points();
        for (int i = 1; i < points.size() && crossings <= bearable; i++) {
            crossings += field.through(points.get(i - 1), points.get(i), from, to, bearable - crossings);
        }
        return crossings;
    }

    static boolean through(Point one, Point other, Box box) {
        return Math.min(one.x(), other.x()) < box.right() - 1
                && Math.max(one.x(), other.x()) > box.left() + 1
                && Math.min(one.y(), other.y()) < box.bottom() - 1
                && Math.max(one.y(), other.y()) > box.y() + 1;
    }

    /** Beside the boxes that stand between the two. */
    private void detours(Box from, Box to, Set<Integer> xs, Set<Integer> ys) {
        int left = Math.min(from.left(), to.left()) - STUB;
        int right = Math.max(from.right(), to.right()) + STUB;
        int top = Math.min(from.y(), to.y()) - STUB;
        int bottom = Math.max(from.bottom(), to.bottom()) + STUB;
        var between = field.within(left, top, right, bottom, MOST_DETOURS + 2).stream()
                .filter(box -> !box.equals(from) && !box.equals(to))
                .limit(MOST_DETOURS)
                .toList();
        for (var box : between) {
            xs.add(box.left() - ASIDE);
            xs.add(box.right() + ASIDE);
            ys.add(box.y() - ASIDE);
            ys.add(box.bottom() + ASIDE);
        }
        xs.add(left);
    }

    private static String key(Box box, Side side) {
        return box.node().id() + " " + side;
    }

    /** The next free place on one side of a box: the middle first, then beside it by turns. */
    private Point port(Box box, Side side) {
        var form = Forms.of(box.node());
        int index = form.pointed() ? 0 : used.getOrDefault(key(box, side), 0);
        int off = (index + 1) / 2 * ASIDE * (index % 2 == 0 ? -1 : 1);
        if (side.dx != 0) {
            int room = Math.max(0, box.height() / 2 - CORNER);
            int y = box.middle() + Math.max(-room, Math.min(room, off));
            return new Point(form.edge(box, y, side == Side.LEFT), y);
        }
        int room = Math.max(0, box.width() / 2 - 2 * CORNER);
        int x = box.centre() + Math.max(-room, Math.min(room, off));
        return new Point(x, form.end(box, x, side == Side.TOP));
    }
}
