// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The teacher has closed the poll. */
final class PollClosed extends DomainException {
    PollClosed() {
        super("poll.error.closed");
    }

    @Override
    public int status() {
        return 409;
    }
}
