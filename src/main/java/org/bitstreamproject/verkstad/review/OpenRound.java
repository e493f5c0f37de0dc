// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.SubmissionId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** A teacher opens a round with exactly the allocation that was shown. */
@Dependent
@Transactional
public class OpenRound {
    private final PlanRound planning;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final EventLog events;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    OpenRound(
            PlanRound planning,
            Rounds rounds,
            Reviews reviews,
            Submissions submissions,
            Deadlines deadlines,
            EventLog events,
            AuditTrail audit,
            Clock clock) {
        this.planning = planning;
        this.rounds = rounds;
        this.reviews = reviews;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the teacher confirms.
     *
     * @param fingerprint of the plan that was shown; empty to take the plan as it is now
     * @param approved whether the teacher accepts what gives way
     * @param takenIn uids of late cases that take part all the same
     */
    public record Order(
            EditionId edition,
            String round,
            long seed,
            String fingerprint,
            boolean approved,
            PersonId by,
            Set<String> takenIn) {
        public Order {
            takenIn = Set.copyOf(takenIn);
        }

        /** Without late cases. */
        public Order(EditionId edition, String round, long seed, String fingerprint, boolean approved, PersonId by) {
            this(edition, round, seed, fingerprint, approved, by, Set.of());
        }
    }

    /**
     * Opens it and freezes who reviews what.
     *
     * @throws RoundAlreadyOpen when somebody was faster
     * @throws PlanChanged when the allocation is no longer the one that was shown
     * @throws ApprovalMissing when rules give way and the teacher has not said yes to that
     */
    public void open(Order order) {
        if (rounds.find(order.edition(), order.round()).isPresent()) {
            throw new RoundAlreadyOpen();
        }
        var plan = planning.plan(order.edition(), order.round(), order.seed(), order.takenIn());
        if (!order.fingerprint().isEmpty() && !order.fingerprint().equals(plan.fingerprint())) {
            throw new PlanChanged();
        }
        if (plan.allocation().pairs().isEmpty()) {
            throw new NothingToReview();
        }
        if (plan.needsApproval() && !order.approved()) {
            throw new ApprovalMissing();
        }
        store(order, plan);
    }

    private void store(Order order, RoundPlan plan) {
        var now = clock.instant();
        var due = deadlines.of(order.edition()).get(order.round());
        var round = new Round(order.edition(), order.round(), now, due);
        rounds.add(round);
        var explanation = AllocationText.of(plan.allocation());
        var run = new AllocationRun(round.id(), 1, order.seed(), explanation, order.by(), now);
        rounds.add(run);
        var frozen = newest(plan);
        for (var pair : plan.allocation().pairs()) {
            var submission = frozen.get(pair.kase());
            if (submission != null) {
                reviews.add(new Review(round.id(), run.id(), pair.kase(), submission, pair.reviewer()));
            }
        }
        var facts = Json.createObjectBuilder()
                .add("seed", order.seed())
                .add("pairs", plan.allocation().pairs().size())
                .add("gaveWay", plan.allocation().gaveWay().size())
                .build();
        events.append(null, "review.round-opened", "round:" + round.uid(), facts);
        audit.append("person:" + order.by().value(), "review.round-opened", "round:" + round.uid(), null, explanation);
    }

    private Map<CaseId, SubmissionId> newest(RoundPlan plan) {
        var frozen = new HashMap<CaseId, SubmissionId>();
        for (var kase : plan.cases()) {
            frozen.put(
                    kase.id(), newest(submissions, kase, plan.round().after()).id());
        }
        return frozen;
    }

    /** The copy a case is reviewed in: the milestone's own, else the newest there is. */
    static FrozenCase newest(Submissions submissions, CaseSummary kase, String milestone) {
        return submissions
                .latestOf(kase.id(), milestone)
                .or(() -> submissions.latestOf(kase.id()))
                .orElseThrow(NotVisible::new);
    }
}
