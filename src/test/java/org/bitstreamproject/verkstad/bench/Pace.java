// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How much is done before a figure is taken and while it is. Counts are fixed, so that a busy machine takes longer over a figure or
 * leaves it out, and never measures with less warmth; only the whole run has an end.
 */
final class Pace {
    private final LongSupplier nanos;
    private final long start;
    private final long end;

    /** @param whole what is not measured by then is left out */
    Pace(Duration whole) {
        this(whole, System::nanoTime);
    }

    Pace(Duration whole, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.end = start + whole.toNanos();
    }

    /**
     * What one figure wants.
     *
     * @param warmUp done before, not counted, in each window of the warm-up
     * @param least counted at least
     * @param lasting measured for at least so long
     */
    record Rule(int warmUp, int least, Duration lasting) {}

    Phase warmUp(Rule rule) {
        return new Phase(rule.warmUp(), Duration.ZERO);
    }

    Phase measuring(Rule rule) {
        return new Phase(rule.least(), rule.lasting());
    }

    /** Seconds since the start. */
    double elapsed() {
        return (nanos.getAsLong() - start) / 1e9;
    }

    /** One line of progress. */
    void say(String line) {
        System.out.println("[bench " + Math.round(elapsed()) + " s] " + line);
    }

    /** So many pieces of work by any number of clients, for at least so long. */
    final class Phase {
        private final int least;
        private final long until;
        private final AtomicInteger begun = new AtomicInteger();

        private Phase(int least, Duration lasting) {
            this.least = least;
            this.until = nanos.getAsLong() + lasting.toNanos();
        }

        /** Asked by every client before each piece. */
        boolean goesOn() {
            long now = nanos.getAsLong();
            return now < end && (begun.getAndIncrement() < least || now < until);
        }

        /** Whether enough was done for the figure to mean something. */
        boolean isWhole(int done) {
            return done >= least;
        }
    }
}
