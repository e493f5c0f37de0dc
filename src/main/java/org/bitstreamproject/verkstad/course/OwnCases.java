// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Which case somebody belongs to. The feature that keeps cases answers; without it nobody has one. */
public interface OwnCases {
    /** Empty for somebody without a case. */
    Optional<CaseId> of(EnrolmentId enrolment);

    /** Confirmed members only. */
    Map<EnrolmentId, CaseId> inEdition(EditionId edition);
}
