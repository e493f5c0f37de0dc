// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.List;

/** Between which heights something is drawn, the width of its stroke counted. */
public record Reach(int top, int bottom) {

    static final Reach NOTHING = new Reach(Integer.MAX_VALUE, Integer.MIN_VALUE);

    private static final int STROKE = 2;
    private static final double USUAL_LETTERS = 13;

    /** Of an SVG element; nothing of one that only holds others. */
    static Reach of(String element, Object... attributes) {
        return switch (element) {
            case "text" -> {
                double y = number("y", 0, attributes);
                double size = number("font-size", USUAL_LETTERS, attributes);
                yield between(y - size, y + size / 3);
            }
            case "circle" -> {
                double y = number("cy", 0, attributes);
                double radius = number("r", 0, attributes);
                yield between(y - radius, y + radius);
            }
            case "rect" -> {
                double y = number("y", 0, attributes);
                yield between(y, y + number("height", 0, attributes));
            }
            case "line" -> between(number("y1", 0, attributes), number("y2", 0, attributes));
            case "polygon", "polyline" -> ofPoints(value("points", attributes));
            default -> NOTHING;
        };
    }

    /** Of words that are turned upright about their middle. */
    static Reach upright(String text, int middle) {
        double half = Lettering.width(text) / 2.0;
        return between(middle - half, middle + half);
    }

    private static Reach ofPoints(String points) {
        var all = NOTHING;
        for (var point : points.split(" ")) {
            double y = Double.parseDouble(point.substring(point.indexOf(',') + 1));
            all = all.and(between(y, y));
        }
        return all;
    }

    private static Reach between(double one, double other) {
        return new Reach(
                (int) Math.floor(Math.min(one, other)) - STROKE, (int) Math.ceil(Math.max(one, other)) + STROKE);
    }

    private static double number(String name, double otherwise, Object... attributes) {
        var value = value(name, attributes);
        return value.isEmpty() ? otherwise : Double.parseDouble(value);
    }

    private static String value(String name, Object... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (name.equals(attributes[i])) {
                return String.valueOf(attributes[i + 1]);
            }
        }
        return "";
    }

    Reach and(Reach other) {
        return new Reach(Math.min(top, other.top), Math.max(bottom, other.bottom));
    }

    Reach with(int clear) {
        return new Reach(top - clear, bottom + clear);
    }

    boolean meets(Reach other) {
        return top < other.bottom && other.top < bottom;
    }

    /** Adds it to others, to the last of them where they meet. */
    void addTo(List<Reach> others) {
        int last = others.size() - 1;
        if (last >= 0 && meets(others.get(last))) {
            others.set(last, and(others.get(last)));
        } else {
            others.add(this);
        }
    }
}
