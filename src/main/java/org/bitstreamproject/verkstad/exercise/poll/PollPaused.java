// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The teacher has paused the poll. */
final class PollPaused extends DomainException {
    PollPaused() {
        super("poll.error.paused");
    }

    @Override
    public int status() {
        return 409;
    }
}
