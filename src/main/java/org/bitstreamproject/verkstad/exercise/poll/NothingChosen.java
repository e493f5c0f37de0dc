// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** An answer says something. */
final class NothingChosen extends DomainException {
    NothingChosen() {
        super("poll.error.nothing-chosen");
    }
}
