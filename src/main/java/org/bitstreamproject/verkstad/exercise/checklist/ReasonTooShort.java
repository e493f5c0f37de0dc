// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A step ticked off by hand needs a word of explanation, and a short one. */
final class ReasonTooShort extends DomainException {
    ReasonTooShort() {
        super("checklist.error.reason-too-short", TickOff.SHORTEST_REASON, TickOff.LONGEST_REASON);
    }
}
