// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Somebody who hands out cases to read: the review feature answers for its reviewers. */
public interface Readers {
    /** True when this case was given to this enrolment to read. */
    boolean mayRead(CaseId kase, EnrolmentId enrolment);
}
