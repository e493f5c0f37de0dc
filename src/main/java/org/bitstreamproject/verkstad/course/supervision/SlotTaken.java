// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Another group was faster. */
public final class SlotTaken extends DomainException {
    SlotTaken() {
        super("meetings.error.slot-taken");
    }

    @Override
    public int status() {
        return 409;
    }
}
