// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.review.allocation.Allocator;
import org.bitstreamproject.verkstad.review.allocation.Candidate;
import org.bitstreamproject.verkstad.review.allocation.CaseToReview;
import org.bitstreamproject.verkstad.review.allocation.Eligibility;
import org.bitstreamproject.verkstad.review.allocation.Pair;
import org.bitstreamproject.verkstad.review.allocation.Question;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Gathers what has been handed in and who takes part, and asks the allocator. Changes nothing. */
@Dependent
@Transactional
class PlanRound {
    private static final String COMPANY = "COMPANY";
    private final CoursePackages packages;
    private final Cases cases;
    private final Participants participants;
    private final Organisations organisations;
    private final Rounds rounds;
    private final Deadlines deadlines;
    private final Clock clock;

    @Inject
    PlanRound(
            CoursePackages packages,
            Cases cases,
            Participants participants,
            Organisations organisations,
            Rounds rounds,
            Deadlines deadlines,
            Clock clock) {
        this.packages = packages;
        this.cases = cases;
        this.participants = participants;
        this.organisations = organisations;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The same edition, round and seed give the same plan until a case or a person comes or goes.
     *
     * @param takenIn uids of late cases a teacher lets take part all the same
     */
    RoundPlan plan(EditionId edition, String key, long seed, Set<String> takenIn) {
        var round = round(edition, key);
        var handedIn = cases.inEdition(edition).stream()
                .filter(kase -> !kase.submissions().isEmpty() && !kase.members().isEmpty())
                .toList();
        var late = late(edition, round, handedIn);
        var submitted = handedIn.stream()
                .filter(kase -> !late.contains(kase) || takenIn.contains(kase.uid()))
                .toList();
        var people = participants.inEdition(edition);
        var question = question(submitted, people, rounds.pairs(edition), seed);
        return new RoundPlan(round, submitted, late, people, forTeachers(submitted), Allocator.allocate(question));
    }

    /** @param earlier who has reviewed what in other rounds */
    Question question(List<CaseSummary> kases, List<Participant> people, Set<Pair> earlier, long seed) {
        var companies = companies();
        return Question.two(
                kases.stream().map(kase -> toReview(kase, companies)).toList(),
                people.stream().map(person -> candidate(person, companies)).toList(),
                earlier,
                seed);
    }

    /** Those no rule without exception hinders. */
    List<Participant> mayReview(CaseSummary kase, List<Participant> people) {
        var companies = companies();
        var asked = toReview(kase, companies);
        return people.stream()
                .filter(person ->
                        Eligibility.hinders(candidate(person, companies), asked).isEmpty())
                .toList();
    }

    /** Not handed in for the round's milestone when it was due, by the case's own date: these wait for the teacher. */
    private List<CaseSummary> late(EditionId edition, ReviewRound round, List<CaseSummary> handedIn) {
        var everybodys = deadlines.of(edition);
        var extensions = deadlines.extensions(edition);
        return handedIn.stream()
                .filter(kase -> {
                    var own = Deadlines.extended(everybodys, extensions.getOrDefault(kase.id(), Map.of()));
                    var due = own.get(round.after());
                    return due != null
                            && deadlines.due(edition, round.after(), due).lateAt(handedInAt(kase, round));
                })
                .toList();
    }

    /** Now for what has not been handed in. */
    private Instant handedInAt(CaseSummary kase, ReviewRound round) {
        return kase.submissions().stream()
                .filter(receipt -> receipt.milestone().equals(round.after()))
                .map(Receipt::at)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    /** @throws NotVisible when the course has no such round */
    ReviewRound round(EditionId edition, String key) {
        return packages.of(edition).round(key).orElseThrow(NotVisible::new);
    }

    private static CaseToReview toReview(CaseSummary kase, Set<OrganisationId> companies) {
        return new CaseToReview(
                kase.id(),
                kase.members().stream().map(CaseSummary.Member::enrolment).collect(Collectors.toSet()),
                kase.organisation(),
                companies.contains(kase.organisation()),
                false,
                kase.confidentiality() == Confidentiality.TEACHERS,
                kase.excluded(),
                Set.of());
    }

    private static Candidate candidate(Participant person, Set<OrganisationId> companies) {
        var organisation = person.organisation();
        return new Candidate(
                person.enrolment(),
                person.country(),
                organisation,
                organisation != null && companies.contains(organisation));
    }

    private Set<OrganisationId> companies() {
        return organisations.all().stream()
                .filter(organisation -> organisation.type().equals(COMPANY))
                .map(OrganisationInfo::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CaseId> forTeachers(List<CaseSummary> submitted) {
        return submitted.stream()
                .filter(kase -> kase.confidentiality() == Confidentiality.TEACHERS)
                .map(CaseSummary::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
