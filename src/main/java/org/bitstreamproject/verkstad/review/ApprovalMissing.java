// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A rule gives way, and the teacher has not said yes to that. */
public final class ApprovalMissing extends DomainException {
    ApprovalMissing() {
        super("review.error.approval-missing");
    }
}
