// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Names for ids; somebody who has left the course shows as a dash. */
final class RoundLabels {
    private static final String GONE = "–";
    private final Map<CaseId, CaseSummary> cases;
    private final Map<EnrolmentId, Participant> people;

    RoundLabels(List<CaseSummary> cases, List<Participant> people) {
        this.cases = cases.stream().collect(Collectors.toMap(CaseSummary::id, Function.identity()));
        this.people = people.stream().collect(Collectors.toMap(Participant::enrolment, Function.identity()));
    }

    RoundViews.Who who(EnrolmentId id) {
        var person = people.get(id);
        if (person == null) {
            return new RoundViews.Who(GONE, "", Country.SE);
        }
        var organisation = person.organisationName();
        return new RoundViews.Who(person.name(), organisation == null ? "" : organisation, person.country());
    }

    RoundViews.What what(CaseId id) {
        var kase = cases.get(id);
        return kase == null
                ? new RoundViews.What(GONE, "", Country.SE, "")
                : new RoundViews.What(
                        kase.title(),
                        kase.organisationName(),
                        kase.country(),
                        kase.language().code());
    }

    List<RoundViews.GaveWay> gaveWay(List<GaveWay> gaveWay) {
        return gaveWay.stream()
                .map(broken -> new RoundViews.GaveWay(
                        broken.rule(),
                        broken.cases().stream().map(id -> what(id).title()).collect(Collectors.joining(", ")),
                        broken.people().stream().map(id -> who(id).name()).collect(Collectors.joining(", ")),
                        broken.country(),
                        broken.eligible()))
                .toList();
    }

    List<RoundViews.What> notIn(RoundPlan plan) {
        var in = Stream.concat(plan.cases().stream(), plan.late().stream())
                .map(CaseSummary::id)
                .collect(Collectors.toSet());
        return cases.values().stream()
                .filter(kase -> !in.contains(kase.id()))
                .map(kase -> what(kase.id()))
                .toList();
    }
}
