// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A complete review is what the author has read: it does not change. */
public final class AlreadyComplete extends DomainException {
    AlreadyComplete() {
        super("review.error.already-complete");
    }

    @Override
    public int status() {
        return 409;
    }
}
