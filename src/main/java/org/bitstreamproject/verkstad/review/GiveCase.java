// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.review.allocation.Allocation;
import org.bitstreamproject.verkstad.review.allocation.Allocator;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.review.allocation.Pair;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.security.Sha256;

/** A teacher gives a case to reviewers by hand in a round that is already open: it came in after the allocation. */
@Dependent
@Transactional
public class GiveCase {
    /** Fewer and the case still waits. */
    static final int WANTED = 2;

    private static final int FINGERPRINT = 16;

    private final PlanRound planning;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Cases cases;
    private final Participants participants;
    private final Submissions submissions;
    private final EventLog events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    GiveCase(
            PlanRound planning,
            Rounds rounds,
            Reviews reviews,
            Cases cases,
            Participants participants,
            Submissions submissions,
            EventLog events,
            AuditTrail audit,
            Clock clock) {
        this.planning = planning;
        this.rounds = rounds;
        this.reviews = reviews;
        this.cases = cases;
        this.participants = participants;
        this.submissions = submissions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the teacher confirms.
     *
     * @param kase uid of the case
     * @param approved fingerprint of what gives way and for whom, as the teacher saw and accepted it; empty without a yes
     */
    public record Order(
            EditionId edition, String round, String kase, Set<EnrolmentId> chosen, String approved, PersonId by) {
        public Order {
            chosen = Set.copyOf(chosen);
        }
    }

    /**
     * One case in an open round.
     *
     * @param given every pair of the round up to now
     * @param possible those who may review the case and do not yet
     */
    record Sheet(
            Round round,
            ReviewRound plan,
            CaseSummary kase,
            List<Participant> people,
            List<Pair> given,
            List<Participant> possible) {
        Sheet {
            given = List.copyOf(given);
        }

        List<EnrolmentId> reviewers() {
            return given.stream()
                    .filter(pair -> pair.kase().equals(kase.id()))
                    .map(Pair::reviewer)
                    .toList();
        }

        int load(EnrolmentId person) {
            return (int) given.stream()
                    .filter(pair -> pair.reviewer().equals(person))
                    .count();
        }
    }

    /** Handed in, open to participants, and with fewer than two reviewers in the round. */
    List<CaseSummary> waiting(Round round) {
        var given = reviews.ofRound(round.id()).stream()
                .collect(Collectors.groupingBy(Review::kase, Collectors.counting()));
        return cases.inEdition(round.edition()).stream()
                .filter(GiveCase::isReviewable)
                .filter(kase -> given.getOrDefault(kase.id(), 0L) < WANTED)
                .toList();
    }

    /** @throws NotVisible when there is no such round, or no such case to review in the edition */
    Sheet sheet(EditionId edition, String key, String uid) {
        var round = rounds.find(edition, key).orElseThrow(NotVisible::new);
        var kase = cases.inEdition(edition).stream()
                .filter(one -> one.uid().equals(uid))
                .filter(GiveCase::isReviewable)
                .findFirst()
                .orElseThrow(NotVisible::new);
        var people = participants.inEdition(edition);
        var given = reviews.ofRound(round.id()).stream()
                .map(review -> new Pair(review.reviewer(), review.kase()))
                .toList();
        var may = planning.mayReview(kase, people);
        return new Sheet(
                round,
                planning.round(edition, key),
                kase,
                people,
                given,
                may.stream()
                        .filter(person -> !given.contains(new Pair(person.enrolment(), kase.id())))
                        .toList());
    }

    /** What gives way for this case and these people, the whole round considered. */
    List<GaveWay> gaveWay(Sheet sheet, Set<EnrolmentId> chosen) {
        return judged(sheet, chosen).gaveWay().stream()
                .filter(broken -> broken.cases().contains(sheet.kase().id())
                        || broken.people().stream().anyMatch(chosen::contains))
                .toList();
    }

    private Allocation judged(Sheet sheet, Set<EnrolmentId> chosen) {
        var edition = sheet.round().edition();
        var pairs = Stream.concat(
                        sheet.given().stream(),
                        chosen.stream()
                                .map(person -> new Pair(person, sheet.kase().id())))
                .toList();
        var inRound = pairs.stream().map(Pair::kase).collect(Collectors.toSet());
        var earlier = rounds.pairs(edition).stream()
                .filter(pair -> !sheet.given().contains(pair))
                .collect(Collectors.toSet());
        var seed = rounds.runs(sheet.round().id()).get(0).seed();
        var question = planning.question(
                cases.inEdition(edition).stream()
                        .filter(kase -> inRound.contains(kase.id()))
                        .toList(),
                sheet.people(),
                earlier,
                seed);
        return Allocator.judge(question, pairs);
    }

    /**
     * Adds the reviews and the decision; the same order twice gives nothing more.
     *
     * @throws RoundClosed when the round is over
     * @throws NobodyChosen when nobody is chosen, or somebody who must not review it
     * @throws ApprovalMissing when rules give way and the teacher has not said yes to that
     * @throws ApprovalStale when the yes was said to something else
     */
    public void give(Order order) {
        var sheet = sheet(order.edition(), order.round(), order.kase());
        sheet.round().mustBeOpen();
        var chosen = new TreeSet<>((EnrolmentId one, EnrolmentId other) -> Long.compare(one.value(), other.value()));
        chosen.addAll(order.chosen());
        if (chosen.isEmpty()) {
            throw NobodyChosen.none();
        }
        sheet.reviewers().forEach(chosen::remove);
        if (chosen.isEmpty()) {
            return;
        }
        var possible = sheet.possible().stream().map(Participant::enrolment).collect(Collectors.toSet());
        if (!possible.containsAll(chosen)) {
            throw NobodyChosen.hindered();
        }
        mustBeApproved(order, sheet, chosen);
        store(order, sheet, chosen);
    }

    private void mustBeApproved(Order order, Sheet sheet, Set<EnrolmentId> chosen) {
        if (gaveWay(sheet, chosen).isEmpty()) {
            return;
        }
        if (order.approved().isEmpty()) {
            throw new ApprovalMissing();
        }
        if (!order.approved().equals(fingerprint(sheet, chosen))) {
            throw new ApprovalStale();
        }
    }

    /** Of who is chosen and what gives way for them: a yes to one says nothing about another. */
    String fingerprint(Sheet sheet, Set<EnrolmentId> chosen) {
        var people = chosen.stream().map(EnrolmentId::value).sorted().toList();
        // how many others there were to choose from changes without anything else giving way
        var broken = chosen.isEmpty()
                ? List.<GaveWay>of()
                : gaveWay(sheet, chosen).stream()
                        .map(one -> new GaveWay(one.rule(), one.cases(), one.people(), one.country(), 0))
                        .toList();
        return Sha256.of(sheet.kase().uid() + people + broken).substring(0, FINGERPRINT);
    }

    private void store(Order order, Sheet sheet, Set<EnrolmentId> chosen) {
        var round = sheet.round();
        var runs = rounds.runs(round.id());
        var explanation = AllocationText.of(judged(sheet, chosen));
        var number = runs.size() + 1;
        var run = new AllocationRun(round.id(), number, runs.get(0).seed(), explanation, order.by(), clock.instant());
        rounds.add(run);
        var frozen = OpenRound.newest(submissions, sheet.kase(), sheet.plan().after());
        chosen.forEach(person ->
                reviews.add(new Review(round.id(), run.id(), sheet.kase().id(), frozen.id(), person)));
        reviews.flush();
        var facts = Json.createObjectBuilder()
                .add("case", sheet.kase().uid())
                .add("reviewers", chosen.size())
                .build();
        events.append(null, "review.case-given", "round:" + round.uid(), facts);
        audit.append("person:" + order.by().value(), "review.case-given", "round:" + round.uid(), null, explanation);
    }

    private static boolean isReviewable(CaseSummary kase) {
        return !kase.submissions().isEmpty()
                && !kase.members().isEmpty()
                && kase.confidentiality() != Confidentiality.TEACHERS;
    }
}
