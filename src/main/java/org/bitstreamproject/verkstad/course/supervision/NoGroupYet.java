// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Supervision is for a group, and the person is in none. */
public final class NoGroupYet extends DomainException {
    NoGroupYet() {
        super("meetings.error.no-group-yet");
    }
}
