// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

/**
 * Where a hand put an element, beside the model. What stands alone is counted from the corner of the picture, what
 * belongs to a process from its lane or from a corner of its frame, so that it stays there when the frame moves.
 *
 * @param width 0 for as wide as the layout makes it; {@code height} likewise
 * @param strip of a long process, the strip whose frame it is counted from; else 0
 * @param from the corner of the frame for what stands around a process; else {@link Corner#NW}
 */
public record Place(int x, int y, int width, int height, int strip, Corner from) {

    /**
     * Farthest from where it is counted, and farthest in a picture that anything can be put, in pixels: more than the
     * largest legal model needs, with two thousand lanes each as high as can be, and less than a browser can show.
     */
    public static final int FARTHEST = 10_000_000;

    public static final int SMALLEST = 24;
    public static final int LARGEST = 4_000;
    public static final int MOST_STRIPS = 1_000;

    /** A corner of a process's frame. */
    public enum Corner {
        NW,
        NE,
        SW,
        SE
    }

    public Place(int x, int y, int width, int height) {
        this(x, y, width, height, 0, Corner.NW);
    }

    public static boolean isSize(int pixels) {
        return pixels == 0 || SMALLEST <= pixels && pixels <= LARGEST;
    }
}
