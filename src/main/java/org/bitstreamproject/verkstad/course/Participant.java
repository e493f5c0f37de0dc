// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody enrolled in an edition.
 *
 * @param country the cohort's
 * @param organisation the lasting one when it was merged; null until chosen
 */
public record Participant(
        EnrolmentId enrolment,
        PersonId person,
        String name,
        Role role,
        CohortId cohort,
        String cohortName,
        Country country,
        PlatformId platform,
        @Nullable OrganisationId organisation,
        @Nullable String organisationName) {}
