// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody can have been at a meeting that has not begun. */
public final class MeetingNotBegun extends DomainException {
    MeetingNotBegun() {
        super("meetings.error.not-begun");
    }
}
