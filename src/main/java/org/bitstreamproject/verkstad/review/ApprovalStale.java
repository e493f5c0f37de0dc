// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The teacher said yes to other people, or to other rules giving way, than the order would mean now. */
public final class ApprovalStale extends DomainException {
    ApprovalStale() {
        super("review.error.approval-stale");
    }

    @Override
    public int status() {
        return 409;
    }
}
