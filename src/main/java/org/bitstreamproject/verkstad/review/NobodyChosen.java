// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A case is given to nobody, or to somebody who must not review it. */
public final class NobodyChosen extends DomainException {
    private NobodyChosen(String key) {
        super(key);
    }

    static NobodyChosen none() {
        return new NobodyChosen("review.error.nobody-chosen");
    }

    static NobodyChosen hindered() {
        return new NobodyChosen("review.error.may-not-review");
    }
}
