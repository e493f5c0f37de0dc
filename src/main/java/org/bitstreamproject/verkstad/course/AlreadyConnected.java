// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody else has connected the LMS course, or asked for it, while the set-up page was open. */
public final class AlreadyConnected extends DomainException {
    AlreadyConnected() {
        super("course.error.already-connected");
    }

    @Override
    public int status() {
        return 409;
    }
}
