// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.review.allocation.Allocation;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/**
 * Who would review what if the round opened now.
 *
 * @param cases those that take part, by title
 * @param late those that wait for the teacher, or were taken in all the same
 * @param people everybody who takes part, by cohort and name
 */
record RoundPlan(
        ReviewRound round,
        List<CaseSummary> cases,
        List<CaseSummary> late,
        List<Participant> people,
        Set<CaseId> forTeachers,
        Allocation allocation) {
    /** Fewer of either and the syllabus leaves the allocation to the teacher's own judgement. */
    static final int FEWEST_CASES = 4;

    static final int FEWEST_ORGANISATIONS = 2;

    /** What a teacher should know before confirming, as message keys under {@code review.plan}. */
    enum Warning {
        FEW_CASES,
        FEW_ORGANISATIONS,
        EARLIER_MILESTONE
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        if (cases.size() < FEWEST_CASES) {
            warnings.add(Warning.FEW_CASES);
        }
        if (cases.stream().map(CaseSummary::organisation).distinct().count() < FEWEST_ORGANISATIONS) {
            warnings.add(Warning.FEW_ORGANISATIONS);
        }
        if (cases.stream().anyMatch(kase -> kase.submission(round.after()).isEmpty())) {
            warnings.add(Warning.EARLIER_MILESTONE);
        }
        return warnings;
    }

    /** True when the teacher must say yes to more than the allocation itself. */
    boolean needsApproval() {
        return !allocation.gaveWay().isEmpty() || !warnings().isEmpty();
    }

    /** Changes whenever who reviews what changes. */
    String fingerprint() {
        return Integer.toHexString(AllocationText.of(allocation).hashCode());
    }

    Map<CaseId, CaseSummary> casesById() {
        return cases.stream().collect(Collectors.toMap(CaseSummary::id, kase -> kase));
    }

    Map<EnrolmentId, Participant> peopleById() {
        return people.stream().collect(Collectors.toMap(Participant::enrolment, person -> person));
    }
}
