// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Confiding;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * What members of a case write is confidential when not everybody in the course may read the case, or nobody has said yet who
 * may; what is written about other people's cases is so always.
 */
@Dependent
@Transactional
class CaseConfiding implements Confiding {
    private static final String OWN = "case";
    private static final Set<String> REVIEWING = Set.of("review", "reviews");
    private static final Set<String> ABOUT_OTHERS =
            Set.of("review", "reviews", "grading", "supervision", "model", "models", OWN, "cases");
    private final ProcessCases cases;

    @Inject
    CaseConfiding(ProcessCases cases) {
        this.cases = cases;
    }

    @Override
    public boolean isConfidential(SessionInfo who, String path) {
        var place = path.replaceFirst("^/(api/v1/)?", "").replaceFirst("[/?].*$", "");
        if (!who.is(Role.PARTICIPANT)) {
            return ABOUT_OTHERS.contains(place);
        }
        return REVIEWING.contains(place)
                || cases.ofMember(who.enrolment())
                        .map(kase -> !kase.confidentiality().isForEverybody())
                        .orElse(place.equals(OWN));
    }
}
