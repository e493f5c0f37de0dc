// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.ZoneId;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;

/**
 * Ties an LMS course to an edition, as platforms.json says it.
 *
 * @param lmsId the LMS's own id of the course
 * @param edition key of the edition, made when it is missing
 * @param gradingScale id of a scale in the course package
 * @param examiners LMS user ids
 */
public record ContextBinding(
        String lmsId,
        String edition,
        Country country,
        Language language,
        ZoneId timeZone,
        String gradingScale,
        List<String> examiners) {
    public ContextBinding {
        examiners = List.copyOf(examiners);
    }

    Place place() {
        return new Place(country, language, timeZone, gradingScale);
    }
}
