// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** This person reviews this case. */
public record Pair(EnrolmentId reviewer, CaseId kase) {}
