// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/**
 * Hands in a case for a milestone: nothing mandatory missing, no error in its models, no personal data. What was handed in
 * is frozen with its time and hash; the draft stays open. A late submission is taken and marked.
 */
@Dependent
@Transactional
public class SubmitCase {
    private final ProcessCases cases;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Credit credit;
    private final Accepted accepted;
    private final Commands commands;
    private final EventLog events;
    private final Event<CaseSubmitted> submitted;
    private final Clock clock;

    @Inject
    SubmitCase(
            ProcessCases cases,
            Drafts drafts,
            Submissions submissions,
            Deadlines deadlines,
            Credit credit,
            Accepted accepted,
            Commands commands,
            EventLog events,
            Event<CaseSubmitted> submitted,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.credit = credit;
        this.accepted = accepted;
        this.commands = commands;
        this.events = events;
        this.submitted = submitted;
        this.clock = clock;
    }

    /**
     * The receipt; of a wish that arrives twice, the first one's.
     *
     * @throws NotWithoutModel when one of its models cannot be read: no copy is made that lacks what is there
     * @throws NotReady with everything that is missing
     * @throws NotConfirmed when nobody said that there is no personal data
     */
    public Receipt submit(HandIn wish) {
        return commands.resultOf(wish.commandId(), wish.person())
                .flatMap(submissions::byUid)
                .map(FrozenCase::receipt)
                .orElseGet(() -> freeze(wish));
    }

    private Receipt freeze(HandIn wish) {
        var draft = drafts.of(writable(wish));
        var milestone = draft.form().milestone(wish.milestone()).orElseThrow(NotVisible::new);
        NotWithoutModel.check(draft);
        var warnings = pass(draft, milestone, wish);
        var uid = UUID.randomUUID().toString();
        commands.remember(wish.commandId(), wish.person(), uid);
        var kase = draft.kase();
        var members = cases.group(kase.id()).stream()
                .filter(Membership::isConfirmed)
                .map(Membership::enrolment)
                .toList();
        var now = clock.instant();
        var number = submissions.count(kase.id()) + 1;
        var receipt = new Receipt(uid, milestone.id(), number, now, isLate(draft, milestone, now), "");
        var submission =
                new Submission(receipt, kase.id(), Freezing.canonical(draft, receipt, members, warnings), wish.who());
        submissions.add(submission);
        var frozen = submission.frozen();
        credit.give(draft.at(milestone), milestone, members);
        log(frozen, wish, warnings);
        submitted.fire(new CaseSubmitted(frozen.id(), kase.id(), kase.edition(), frozen.receipt()));
        return frozen.receipt();
    }

    private ProcessCase writable(HandIn wish) {
        var kase = cases.ofMember(wish.caseUid(), wish.who());
        if (!kase.isOpen()) {
            throw new CaseClosed();
        }
        return kase;
    }

    /** What goes along as a warning. */
    private List<Remark> pass(Draft draft, Milestone milestone, HandIn wish) {
        NationalIdRefused.check(draft.answers().texts().values());
        var judged = accepted.judge(draft, submissions.receipts(draft.kase().id()), milestone);
        var blocking = judged.blocking();
        if (!blocking.isEmpty()) {
            throw new NotReady(blocking);
        }
        if (!wish.noPersonalData()) {
            throw new NotConfirmed();
        }
        return Stream.concat(judged.since().stream(), judged.standing().stream())
                .toList();
    }

    private boolean isLate(Draft draft, Milestone milestone, Instant now) {
        return deadlines
                .due(draft.kase().edition(), draft.kase().id(), milestone.id())
                .map(due -> due.lateAt(now))
                .orElse(false);
    }

    private void log(FrozenCase frozen, HandIn wish, List<Remark> warnings) {
        events.append(
                wish.who(),
                "casework.submitted",
                "submission:" + frozen.receipt().uid(),
                Json.createObjectBuilder()
                        .add("milestone", frozen.receipt().milestone())
                        .add("number", frozen.receipt().number())
                        .add("late", frozen.receipt().late())
                        .add("warnings", warnings.size())
                        .build());
    }
}
