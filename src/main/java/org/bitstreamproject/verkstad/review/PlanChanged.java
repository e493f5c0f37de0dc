// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Since the allocation was shown, a case or a person has come or gone: it must be looked at again. */
public final class PlanChanged extends DomainException {
    PlanChanged() {
        super("review.error.plan-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
