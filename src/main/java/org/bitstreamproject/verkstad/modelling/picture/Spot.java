// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import org.bitstreamproject.verkstad.modelling.layout.Box;
import org.bitstreamproject.verkstad.modelling.layout.Point;

/** A rectangle that something in a picture takes. */
record Spot(int x, int y, int width, int height) {

    /** Height of a line of words, from its highest to its lowest letter. */
    static final int LINE = 14;

    /** How much of it is under the baseline. */
    static final int UNDER = 3;

    static Spot of(Box box) {
        return new Spot(box.x(), box.y(), box.width(), box.height());
    }

    /** Of words on a baseline. */
    static Spot beginningAt(Point at, int width) {
        return new Spot(at.x(), at.y() + UNDER - LINE, width, LINE);
    }

    static Spot endingAt(Point at, int width) {
        return beginningAt(new Point(at.x() - width, at.y()), width);
    }

    /** A stroke, with what keeps letters off it. */
    static Spot between(Point one, Point other, int beside) {
        int left = Math.min(one.x(), other.x()) - beside;
        int top = Math.min(one.y(), other.y()) - beside;
        return new Spot(
                left, top, Math.abs(one.x() - other.x()) + 2 * beside, Math.abs(one.y() - other.y()) + 2 * beside);
    }

    static Spot round(Point middle, int radius) {
        return new Spot(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    boolean meets(Spot other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
