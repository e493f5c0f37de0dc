// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, and how long it still counts as in time: the one rule about late work.
 *
 * @param graceUntil null where there is none, because a review round begins with what was handed in
 */
public record Due(Instant at, @Nullable Instant graceUntil) {
    /** True when work of this moment counts as late. */
    public boolean lateAt(Instant moment) {
        return moment.isAfter(lateFrom());
    }

    /** The last moment that counts as in time. */
    public Instant lateFrom() {
        return Objects.requireNonNullElse(graceUntil, at);
    }

    /** True after the last day while it still counts as in time. */
    public boolean inGraceAt(Instant moment) {
        return moment.isAfter(at) && !lateAt(moment);
    }
}
