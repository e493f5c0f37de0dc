// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;

/** Boxes by the squares of the picture they stand in, so that a line asks only those near it. */
final class Field {
    private static final int LEAST_SQUARE = 160;

    /** So many squares beside each other at most: in a picture that is wide and empty they are larger. */
    private static final int ROW = 256;

    /** Far more than any picture asks that a person put together, and some tenths of a second. */
    private static final int MOST_LOOKS = 20_000_000;

    private static final Box NONE = new Box(new Node("", NodeType.PROCESS, ""), 0, 0, 0, 0, List.of());

    private final Map<Integer, List<Box>> squares = new HashMap<>();
    private final int side;
    private int looks;

    Field(List<Box> boxes) {
        this.side = Math.max(LEAST_SQUARE, extent(boxes) / ROW + 1);
        for (var box : boxes) {
            for (int x = square(box.left()); x <= square(box.right()); x++) {
                for (int y = square(box.y()); y <= square(box.bottom()); y++) {
                    squares.computeIfAbsent(y * ROW + x, any -> new ArrayList<>())
                            .add(box);
                }
            }
        }
    }

    /** Where nearly all of them end: a few that were put far away do not make the squares of the others large. */
    private static int extent(List<Box> boxes) {
        var ends = boxes.stream()
                .mapToInt(box -> Math.max(box.right(), box.bottom()))
                .sorted()
                .toArray();
        return ends.length == 0 ? 0 : ends[(ends.length - 1) * 49 / 50];
    }

    private int square(int at) {
        return Math.max(0, Math.min(ROW - 1, at / side));
    }

    /** Whether it was asked so much that a picture would take too long to draw. */
    boolean isTired() {
        return looks > MOST_LOOKS;
    }

    /** Counts what looking took elsewhere. */
    void tire(int more) {
        looks += more;
    }

    /** From the top and from the left, no more of them than so many. */
    List<Box> within(int left, int top, int right, int bottom, int most) {
        var within = new ArrayList<Box>();
        for (int y = square(top); y <= square(bottom); y++) {
            for (int x = square(left); x <= square(right) && !isTired(); x++) {
                looks++;
                for (var box : squares.getOrDefault(y * ROW + x, List.of())) {
                    looks++;
                    boolean inside = box.left() < right && box.right() > left && box.y() < bottom && box.bottom() > top;
                    if (inside && within.stream().noneMatch(each -> each == box)) {
                        within.add(box);
                    }
                    if (within.size() == most) {
                        return within;
                    }
                }
            }
        }
        return within;
    }

    /** Whether a piece of a line runs through any box; where it was asked too much, it is said to. */
    boolean isCrossed(Point one, Point other) {
        return isTired() || through(one, other, NONE, NONE, 0) > 0;
    }

    /**
     * How many boxes but these two a piece of a line runs through; one in several squares counts in each.
     *
     * @param bearable counted no further than to one more than this
     */
    int through(Point one, Point other, Box from, Box to, long bearable) {
        int through = 0;
        int top = square(Math.min(one.y(), other.y()));
        int bottom = square(Math.max(one.y(), other.y()));
        int left = square(Math.min(one.x(), other.x()));
        int right = square(Math.max(one.x(), other.x()));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right && !isTired(); x++) {
                looks++;
                for (var box : squares.getOrDefault(y * ROW + x, List.of())) {
                    looks++;
                    if (box != from && box != to && Router.through(one, other, box)) {
                        through++;
                    }
                    if (through > bearable) {
                        return through;
                    }
                }
            }
        }
        return through;
    }
}
