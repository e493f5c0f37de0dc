// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** No case can be given to anybody. */
public final class NothingToReview extends DomainException {
    NothingToReview() {
        super("review.error.nothing-to-review");
    }
}
