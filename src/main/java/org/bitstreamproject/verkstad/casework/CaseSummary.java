// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/**
 * A case as lists show it.
 *
 * @param organisation the lasting one when it was merged
 * @param country the organisation's
 * @param members confirmed and still in the course, in the order they joined
 * @param open false when everybody in it has passed and nothing is written any more
 * @param lastSaved when somebody last wrote in it; its start before that
 * @param excluded organisations that must not review it
 * @param submissions newest first
 */
public record CaseSummary(
        CaseId id,
        String uid,
        String title,
        OrganisationId organisation,
        String organisationName,
        Country country,
        CohortId cohort,
        Language language,
        Confidentiality confidentiality,
        boolean open,
        Instant lastSaved,
        Set<OrganisationId> excluded,
        List<Member> members,
        List<Receipt> submissions) {
    /** A confirmed member. */
    public record Member(EnrolmentId enrolment, String name) {}

    public CaseSummary {
        excluded = Set.copyOf(excluded);
        members = List.copyOf(members);
        submissions = List.copyOf(submissions);
    }

    /** The newest submission for this milestone. */
    public Optional<Receipt> submission(String milestone) {
        return submissions.stream()
                .filter(receipt -> receipt.milestone().equals(milestone))
                .findFirst();
    }

    public boolean isMember(EnrolmentId enrolment) {
        return members.stream().anyMatch(member -> member.enrolment().equals(enrolment));
    }
}
