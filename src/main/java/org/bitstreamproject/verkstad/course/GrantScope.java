// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.StudyId;

/** Where a grant holds. */
public record GrantScope(Kind kind, long id) {
    /** Examiners and assistants per cohort, leaders per organisation, researchers per study or edition. */
    public enum Kind {
        COHORT,
        EDITION,
        ORGANISATION,
        STUDY
    }

    public static GrantScope of(CohortId cohort) {
        return new GrantScope(Kind.COHORT, cohort.value());
    }

    public static GrantScope of(EditionId edition) {
        return new GrantScope(Kind.EDITION, edition.value());
    }

    public static GrantScope of(OrganisationId organisation) {
        return new GrantScope(Kind.ORGANISATION, organisation.value());
    }

    public static GrantScope of(StudyId study) {
        return new GrantScope(Kind.STUDY, study.value());
    }
}
