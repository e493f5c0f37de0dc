// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boxes by the squares of the picture they stand in, so that a line asks only those near it. */
final class Field {
    private static final int SQUARE = 160;
    private static final int ROW = 4096;

    private final Map<Integer, List<Box>> squares = new HashMap<>();

    Field(List<Box> boxes) {
        for (var box : boxes) {
            for (int x = square(box.left()); x <= square(box.right()); x++) {
                for (int y = square(box.y()); y <= square(box.bottom()); y++) {
                    squares.computeIfAbsent(y * ROW + x, any -> new ArrayList<>())
                            .add(box);
                }
            }
        }
    }

    private static int square(int at) {
        return Math.max(0, Math.min(ROW - 1, at / SQUARE));
    }

    /** From the top and from the left. */
    Set<Box> within(int left, int top, int right, int bottom) {
        var within = new LinkedHashSet<Box>();
        for (int y = square(top); y <= square(bottom); y++) {
            for (int x = square(left); x <= square(right); x++) {
                for (var box : squares.getOrDefault(y * ROW + x, List.of())) {
                    if (box.left() < right && box.right() > left && box.y() < bottom && box.bottom() > top) {
                        within.add(box);
                    }
                }
            }
        }
        return within;
    }

    /** How many boxes but these two a piece of a line runs through; one in several squares counts in each. */
    int through(Point one, Point other, Box from, Box to) {
        int through = 0;
        int top = square(Math.min(one.y(), other.y()));
        int bottom = square(Math.max(one.y(), other.y()));
        int left = square(Math.min(one.x(), other.x()));
        int right = square(Math.max(one.x(), other.x()));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                for (var box : squares.getOrDefault(y * ROW + x, List.of())) {
                    if (box != from && box != to && Router.through(one, other, box)) {
                        through++;
                    }
                }
            }
        }
        return through;
    }
}
