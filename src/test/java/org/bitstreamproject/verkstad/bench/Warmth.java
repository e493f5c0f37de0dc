// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

/**
 * Whether the server has been warmed up: a server in production has been compiled long ago, so a figure is taken once two successive
 * windows of the same work cost nearly the same CPU. A machine on which they never do gets its figure after the last window, marked.
 */
final class Warmth {
    /** Windows before the first comparison. */
    static final int LEAST = 2;

    static final int MOST = 10;
    private static final double NEARLY = 0.05;

    private int windows;
    private double latest;
    private boolean steady;

    /** @param each CPU of one piece of work in the window that has ended */
    void ended(double each) {
        windows++;
        steady = windows >= LEAST && Math.abs(each - latest) < NEARLY * latest;
        latest = each;
    }

    boolean wantsMore() {
        return !steady && windows < MOST;
    }

    /** False when even the last two windows differed. */
    boolean isSteady() {
        return steady;
    }
}
