// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.course.WorkGroups;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Those who share a case are a group. */
@Dependent
@Transactional
public class CaseGroups implements WorkGroups {
    private final Cases cases;

    @Inject
    CaseGroups(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<WorkGroup> of(EnrolmentId member) {
        return cases.ofEnrolment(member).map(CaseGroups::group);
    }

    @Override
    public List<WorkGroup> inEdition(EditionId edition) {
        return cases.inEdition(edition).stream()
                .map(CaseGroups::group)
                .sorted(Comparator.comparing(WorkGroup::organisation).thenComparing(WorkGroup::title))
                .toList();
    }

    private static WorkGroup group(CaseSummary kase) {
        return new WorkGroup(
                kase.uid(),
                kase.title(),
                kase.organisationName(),
                kase.members().stream().map(CaseSummary.Member::name).toList());
    }
}
