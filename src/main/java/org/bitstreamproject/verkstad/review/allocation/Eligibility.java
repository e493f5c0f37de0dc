// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.Optional;

/** The rules that never give way. */
public final class Eligibility {
    private Eligibility() {}

    /** Why this person may not review this case; empty when she may. */
    public static Optional<RoundRule> hinders(Candidate person, CaseToReview kase) {
        if (kase.members().contains(person.id())) {
            return Optional.of(RoundRule.OWN_CASE);
        }
        if (kase.teachersOnly()) {
            return Optional.of(RoundRule.TEACHERS_ONLY);
        }
        var organisation = person.organisation();
        if (organisation != null && organisation.equals(kase.organisation())) {
            return Optional.of(RoundRule.OWN_ORGANISATION);
        }
        if (kase.excludedPeople().contains(person.id())
                || (organisation != null && kase.excludedOrganisations().contains(organisation))) {
            return Optional.of(RoundRule.EXCLUDED);
        }
        if (person.company() && !kase.ofCompany() && !kase.companiesWelcome()) {
            return Optional.of(RoundRule.POSSIBLE_BIDDER);
        }
        return Optional.empty();
    }
}
