// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Leads a line from what stands around a process to its frame. */
final class ToFrame {
    private static final int TIP = 36;
    private static final int ASIDE = 14;
    private static final int INTO = 24;
    private static final int CROSSING = 3000;

    private ToFrame() {}

    /** @param outward whether the line leads from the frame to the box */
    static List<Point> way(Box box, Plan plan, boolean outward) {
        var frame = plan.frames().get(Origin.nearest(plan.frames(), box.middle()));
        var ways = ways(box, frame);
        var best = new ArrayList<>(Collections.min(
                ways, Comparator.comparingInt(way -> length(way) + CROSSING * crossings(way, box, plan))));
        if (outward) {
            Collections.reverse(best);
        }
        return best;
    }

    private static List<List<Point>> ways(Box box, Plan.Frame frame) {
        var border = frame.box();
        int right = border.right() - (frame.last() ? TIP : 0);
        var form = Forms.of(box.node());
        var ways = new ArrayList<List<Point>>();
        boolean above = box.bottom() <= border.y();
        boolean below = box.y() >= border.bottom();
        boolean inside = !above && !below && box.left() < right && box.right() > border.left();
        for (int x : List.of(box.centre(), box.left() + ASIDE, box.right() - ASIDE)) {
            if ((above || below || inside) && border.left() < x && x < right) {
                boolean up = inside ? box.middle() < border.middle() : below;
                int end = up ? (inside ? border.y() : border.bottom()) : inside ? border.bottom() : border.y();
                ways.add(List.of(new Point(x, form.end(box, x, up)), new Point(x, end)));
            }
        }
        boolean left = box.centre() < border.left();
        for (int y : List.of(box.middle(), box.y() + ASIDE, box.bottom() - ASIDE)) {
            if (!inside && left && border.y() < y && y < border.bottom()) {
                ways.add(List.of(new Point(form.edge(box, y, false), y), new Point(border.left(), y)));
            }
        }
        if (!inside && box.left() >= right) {
            ways.add(toTip(box, border, form));
        }
        if (ways.isEmpty()) {
            ways.add(corner(box, border, right, form));
        }
        return ways;
    }

    private static List<Point> toTip(Box box, Box border, Form form) {
        var start = new Point(form.edge(box, box.middle(), true), box.middle());
        var end = new Point(border.right(), border.middle());
        if (start.y() == end.y() || start.x() <= end.x()) {
            return start.y() == end.y()
                    ? List.of(start, end)
                    : List.of(
                            new Point(box.centre(), form.end(box, box.centre(), start.y() > end.y())),
                            new Point(box.centre(), end.y()),
                            end);
        }
        int x = (start.x() + end.x()) / 2;
        return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
    }

    /** From beside and above, or beside and below. */
    private static List<Point> corner(Box box, Box border, int right, Form form) {
        boolean left = box.centre() < border.centre();
        int x = left ? border.left() + INTO : right - INTO;
        boolean above = box.middle() < border.middle();
        int y = box.middle();
        return List.of(
                new Point(form.edge(box, y, !left), y),
                new Point(x, y),
                new Point(x, above ? border.y() : border.bottom()));
    }

    private static int length(List<Point> way) {
        int length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += Math.abs(way.get(i).x() - way.get(i - 1).x())
                    + Math.abs(way.get(i).y() - way.get(i - 1).y());
        }
        return length;
    }

    private static int crossings(List<Point> way, Box own, Plan plan) {
        int crossings = 0;
        for (var box : plan.boxes()) {
            for (int i = 1; i < way.size(); i++) {
                if (!box.equals(own) && Router.through(way.get(i - 1), way.get(i), box)) {
                    crossings++;
                }
            }
        }
        return crossings;
    }
}
