// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for reviewers.
 *
 * @param members its authors
 * @param ofCompany true when the case belongs to a company and not to a public body
 * @param companiesWelcome true when the group lets people from companies review a public body's case
 * @param teachersOnly true when no participant may read it; it is never allocated
 */
public record CaseToReview(
        CaseId id,
        Set<EnrolmentId> members,
        @Nullable OrganisationId organisation,
        boolean ofCompany,
        boolean companiesWelcome,
        boolean teachersOnly,
        Set<OrganisationId> excludedOrganisations,
        Set<EnrolmentId> excludedPeople) {
    public CaseToReview {
        members = Set.copyOf(members);
        excludedOrganisations = Set.copyOf(excludedOrganisations);
        excludedPeople = Set.copyOf(excludedPeople);
    }
}
