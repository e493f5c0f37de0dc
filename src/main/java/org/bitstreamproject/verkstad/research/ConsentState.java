// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's stored answer to a study. No answer at all counts as no. */
public enum ConsentState {
    YES,
    NO,
    WITHDRAWN;

    /** What a person may press. */
    public enum Answer {
        YES,
        NO,
        WITHDRAW
    }

    /** The state to add after this answer; empty when nothing changes. @param now null before the first answer */
    static Optional<ConsentState> after(@Nullable ConsentState now, Answer answer) {
        var next = switch (answer) {
            case YES -> YES;
            case NO -> now == YES || now == WITHDRAWN ? WITHDRAWN : NO;
            case WITHDRAW -> now == YES || now == WITHDRAWN ? WITHDRAWN : NO;
        };
        return next == now ? Optional.empty() : Optional.of(next);
    }
}
