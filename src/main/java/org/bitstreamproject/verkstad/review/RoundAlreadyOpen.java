// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody has opened this round of the edition. */
public final class RoundAlreadyOpen extends DomainException {
    RoundAlreadyOpen() {
        super("review.error.round-already-open");
    }

    @Override
    public int status() {
        return 409;
    }
}
