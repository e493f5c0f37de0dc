// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to begin a case.
 *
 * @param organisation chosen from the list; null when it is entered
 * @param newOrganisation its name when it is not in the list, else empty
 * @param organisationType an option of the template, for a new organisation
 */
public record NewCase(
        String title,
        @Nullable OrganisationId organisation,
        String newOrganisation,
        String organisationType,
        Confidentiality confidentiality,
        Language language) {
    /** What is missing: field of the form → message key, in the form's order. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (title.isBlank()) {
            faults.put("title", "casework.error.no-title");
        }
        if (organisation == null && newOrganisation.isBlank()) {
            faults.put("organisation", "casework.error.no-organisation");
        }
        if (organisation == null && !newOrganisation.isBlank() && organisationType.isBlank()) {
            faults.put("organisationType", "casework.error.no-organisation-type");
        }
        return faults;
    }
}
