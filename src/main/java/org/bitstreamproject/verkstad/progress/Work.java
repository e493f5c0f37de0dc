// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on the path.
 *
 * @param href where it is done
 * @param due null as long as the meetings have no dates
 * @param state null when it is not begun
 * @param lateFrom when it begins to count as late; null as long as the meetings have no dates
 * @param ready false when nobody can do it now: the tool has no page for it, or nothing was given out yet
 */
record Work(
        String id,
        LocalizedText title,
        String href,
        boolean required,
        @Nullable Instant due,
        @Nullable Instant lateFrom,
        @Nullable ItemState state,
        boolean ready) {
    Work(
            String id,
            LocalizedText title,
            String href,
            boolean required,
            @Nullable Instant due,
            @Nullable ItemState state,
            boolean ready) {
        this(id, title, href, required, due, due, state, ready);
    }

    boolean passed() {
        return state == ItemState.PASSED;
    }

    /** Nothing more to do for the person: passed, or handed in and waiting for somebody else. */
    boolean finished() {
        return state == ItemState.PASSED || state == ItemState.SUBMITTED;
    }

    boolean lateAt(Instant now) {
        return lateFrom != null && lateFrom.isBefore(now) && !finished();
    }
}
