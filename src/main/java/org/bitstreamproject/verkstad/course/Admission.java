// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Role;

/**
 * Somebody let in.
 *
 * @param language own choice, else the launch's
 * @param role what this launch acts as, which may be less than what is stored
 * @param contextId row of the LMS course in its present epoch
 */
public record Admission(
        PersonId person,
        EnrolmentId enrolment,
        CohortId cohort,
        EditionId edition,
        Language language,
        Role role,
        long contextId) {}
