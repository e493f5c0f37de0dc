// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The time is over, or has begun. */
public final class SlotBegun extends DomainException {
    SlotBegun() {
        super("meetings.error.slot-begun");
    }
}
