// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.ZoneId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Where a cohort is at home. @param scale id of a grading scale in the course package */
record Place(Country country, Language language, ZoneId zone, String scale) {
    static Place of(CohortInfo cohort) {
        return new Place(cohort.country(), cohort.language(), cohort.zone(), cohort.scale());
    }
}
