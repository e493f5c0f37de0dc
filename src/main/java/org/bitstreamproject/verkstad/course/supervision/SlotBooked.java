// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A booked time is not taken away in passing. */
public final class SlotBooked extends DomainException {
    SlotBooked() {
        super("meetings.error.slot-booked");
    }

    @Override
    public int status() {
        return 409;
    }
}
