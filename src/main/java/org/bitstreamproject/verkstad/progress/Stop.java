// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One module with the milestone it ends in.
 *
 * @param due of the milestone
 * @param lateFrom when the milestone begins to count as late
 * @param handedIn when the case was handed in for the milestone; null when it was not
 */
record Stop(
        String module,
        String milestone,
        LocalizedText title,
        @Nullable Instant due,
        @Nullable Instant lateFrom,
        @Nullable Instant handedIn,
        List<Work> works) {
    Stop {
        works = List.copyOf(works);
    }

    Stop(
            String module,
            String milestone,
            LocalizedText title,
            @Nullable Instant due,
            @Nullable Instant handedIn,
            List<Work> works) {
        this(module, milestone, title, due, due, handedIn, works);
    }

    long required() {
        return works.stream().filter(Work::required).count();
    }

    long passed() {
        return works.stream().filter(work -> work.required() && work.passed()).count();
    }

    boolean begun() {
        return handedIn != null || works.stream().anyMatch(work -> work.state() != null);
    }

    /** The milestone was handed in, or everything it requires is passed. */
    boolean done() {
        return handedIn != null || (required() > 0 && passed() == required());
    }

    /** Counts as late and is still open. */
    boolean lateAt(Instant now) {
        return lateFrom != null && lateFrom.isBefore(now) && !done();
    }
}
