// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody else moved a meeting while a form was open. */
public final class MeetingsChanged extends DomainException {
    MeetingsChanged() {
        super("agenda.error.meetings-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
