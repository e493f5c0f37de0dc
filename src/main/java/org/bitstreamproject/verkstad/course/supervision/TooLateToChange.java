// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A booked time is fixed for its last day: the teacher has set out. */
public final class TooLateToChange extends DomainException {
    TooLateToChange() {
        super("meetings.error.too-late-to-change");
    }
}
