// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;

/** A group handed in its case for a milestone. Fired in the transaction that freezes it. */
public record CaseSubmitted(SubmissionId submission, CaseId kase, EditionId edition, Receipt receipt) {}
