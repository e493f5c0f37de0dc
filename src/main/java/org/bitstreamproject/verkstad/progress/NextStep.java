// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do next. Pure.
 *
 * @param work null when there is nothing to do
 * @param late it was due before; it still counts
 */
record NextStep(Kind kind, @Nullable Work work, boolean late) {
    enum Kind {
        /** Something to do. */
        DO,
        /** Everything that can be done now is done; more follows. */
        WAIT,
        /** The whole path is walked. */
        DONE
    }

    /**
     * What was due first, required before practice on the same day; undated last. Practice that is late is not brought up
     * again: it was an offer.
     */
    static NextStep of(List<Stop> stops, Instant now) {
        var open = stops.stream()
                .filter(stop -> !stop.done())
                .flatMap(stop -> stop.works().stream())
                .filter(work -> work.ready() && !work.finished())
                .filter(work -> work.required() || !work.lateAt(now))
                .min(Comparator.comparing(Work::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(work -> !work.required()));
        return open.map(work -> new NextStep(Kind.DO, work, work.lateAt(now)))
                .orElseGet(
                        () -> new NextStep(stops.stream().allMatch(Stop::done) ? Kind.DONE : Kind.WAIT, null, false));
    }
}
