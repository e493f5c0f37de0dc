// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** The case form each edition uses. */
@Dependent
class CaseForms {
    private final CoursePackages packages;

    @Inject
    CaseForms(CoursePackages packages) {
        this.packages = packages;
    }

    CaseForm of(EditionId edition) {
        return new CaseForm(packages.of(edition));
    }
}
