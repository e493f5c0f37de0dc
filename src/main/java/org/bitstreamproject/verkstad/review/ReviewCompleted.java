// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.ReviewId;

/** A reviewer is done with a case and its authors can read what was said. Fired in the transaction that completes it. */
public record ReviewCompleted(ReviewId review, String uid, CaseId kase, EnrolmentId reviewer, String round) {}
