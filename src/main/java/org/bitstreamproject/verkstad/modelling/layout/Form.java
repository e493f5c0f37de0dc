// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.List;

/**
 * How one kind of node looks, as {@code modelling/shapes.json} says.
 *
 * @param tone the name of its colours, which only repeat what the outline says
 * @param pad pixels the outline takes from the words on the left and on the right
 * @param silent whether the outline alone says the kind, so that no word does
 */
public record Form(Outline outline, String tone, String fill, String stroke, boolean heavy, boolean silent, int pad) {

    private static final int ROUNDEST = 60;

    /** One corner: a share of the width and pixels, a share of the height and pixels. */
    public record Corner(double x, int dx, double y, int dy) {

        Point in(Box box) {
            return new Point((int) Math.round(box.x() + x * box.width() + dx), (int)
                    Math.round(box.y() + y * box.height() + dy));
        }
    }

    /** A line inside the outline: open through its corners, or a smaller rectangle when it has none. */
    public record Inner(List<Corner> corners, int inset) {}

    /**
     * @param corners empty for a rectangle or a circle
     * @param radius of the rectangle's corners; at most 1 means a share of the height
     * @param round radius of a circle in the middle, 0 for none; {@code ring} that of one around it
     * @param ruled whether a line parts the name from what stands under it
     */
    public record Outline(
            String name, List<Corner> corners, double radius, int round, int ring, boolean ruled, List<Inner> inner) {

        public Outline {
            corners = List.copyOf(corners);
            inner = List.copyOf(inner);
        }
    }

    public List<Point> corners(Box box) {
        return outline.corners().stream().map(corner -> corner.in(box)).toList();
    }

    public List<Point> corners(Inner inner, Box box) {
        return inner.corners().stream().map(corner -> corner.in(box)).toList();
    }

    /** Whether lines meet it in its middle only. */
    boolean pointed() {
        return outline.round() > 0 || outline.name().equals("diamond");
    }

    /** Radius of the corners of a rectangle in pixels. */
    public int radius(Box box) {
        double radius = outline.radius();
        return (int) (radius <= 1 ? radius * Math.min(box.height(), ROUNDEST) : radius);
    }

    /** How far a rounded corner draws back at this height. */
    private int curve(Box box, int y) {
        int radius = radius(box);
        int beyond = Math.max(box.y() + radius - y, y - box.bottom() + radius);
        return beyond <= 0 ? 0 : radius - (int) Math.sqrt(Math.max(0, radius * radius - beyond * beyond));
    }

    /** Where a line at this height meets the outline. */
    int edge(Box box, int y, boolean left) {
        if (outline.round() > 0) {
            int radius = Math.max(outline.round(), outline.ring());
            return left ? box.centre() - radius : box.centre() + radius;
        }
        if (outline.corners().isEmpty()) {
            int inset = curve(box, y);
            return left ? box.left() + inset : box.right() - inset;
        }
        var corners = corners(box);
        int meets = left ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            var from = corners.get(i);
            var to = corners.get((i + 1) % corners.size());
            if (Math.min(from.y(), to.y()) <= y && y <= Math.max(from.y(), to.y())) {
                double share = from.y() == to.y() ? 0 : (double) (y - from.y()) / (to.y() - from.y());
                int x = (int) Math.round(from.x() + share * (to.x() - from.x()));
                meets = left ? Math.min(meets, x) : Math.max(meets, x);
            }
        }
        return Math.abs((long) meets) >= Integer.MAX_VALUE ? (left ? box.left() : box.right()) : meets;
    }

    /** Where a line straight from above or from below meets the outline. */
    int end(Box box, int x, boolean top) {
        if (outline.round() > 0) {
            int radius = Math.max(outline.round(), outline.ring());
            return top ? box.middle() - radius : box.middle() + radius;
        }
        var corners = corners(box);
        int meets = top ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            var from = corners.get(i);
            var to = corners.get((i + 1) % corners.size());
            if (Math.min(from.x(), to.x()) <= x && x <= Math.max(from.x(), to.x())) {
                double share = from.x() == to.x() ? 0 : (double) (x - from.x()) / (to.x() - from.x());
                int y = (int) Math.round(from.y() + share * (to.y() - from.y()));
                meets = top ? Math.min(meets, y) : Math.max(meets, y);
            }
        }
        return Math.abs((long) meets) >= Integer.MAX_VALUE ? (top ? box.y() : box.bottom()) : meets;
    }
}
