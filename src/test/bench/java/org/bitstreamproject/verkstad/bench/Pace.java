// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.time.Duration;

/** Shares out the time a run may take: what a busy machine lost before makes every later measuring shorter, never the run longer. */
final class Pace {
    private static final double LEAST = 0.15;
    private final long start = System.nanoTime();
    private final Duration whole;
    private double planned;

    /** @param planned seconds of everything that will be asked for */
    Pace(Duration whole, double planned) {
        this.whole = whole;
        this.planned = planned;
    }

    /** How long to measure what was planned with this many seconds. */
    Duration of(double seconds) {
        var left = whole.toMillis() / 1e3 - elapsed();
        var share = Math.max(LEAST, Math.min(1, left / planned));
        planned -= seconds;
        return Duration.ofMillis(Math.round(seconds * share * 1000));
    }

    /** One line of progress, with the seconds since the start. */
    void say(String line) {
        System.out.println("[bench " + Math.round(elapsed()) + " s] " + line);
    }

    private double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }
}
