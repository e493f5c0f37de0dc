// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The round is closed: what was written stays, nothing more can be added. */
public final class RoundClosed extends DomainException {
    RoundClosed() {
        super("review.error.round-closed");
    }

    @Override
    public int status() {
        return 409;
    }
}
