// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.ZoneId;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** A cohort as others may see it. @param scale id of its national grading scale in the course package */
public record CohortInfo(
        CohortId id,
        EditionId edition,
        String name,
        Country country,
        Language language,
        ZoneId zone,
        String scale,
        boolean active) {}
