// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.CloseCase;
import org.bitstreamproject.verkstad.course.Counting;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** Makes decided grades public: the person sees it, and it is on its way to the LMS, in one transaction or not at all. */
@Dependent
@Transactional
public class PublishGrades {
    static final String CONTENT = "case";
    private final GradingDesk desk;
    private final Decisions decisions;
    private final Grades grades;
    private final CloseCase closing;
    private final PublishComments comments;
    private final Passback passback;
    private final ItemStatuses statuses;
    private final EventLog events;
    private final AuditTrail audit;
    private final Event<GradePublished> published;
    private final Clock clock;

    @Inject
    PublishGrades(
            GradingDesk desk,
            Decisions decisions,
            CloseCase closing,
            PublishComments comments,
            Passback passback,
            ItemStatuses statuses,
            EventLog events,
            AuditTrail audit,
            Event<GradePublished> published,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.grades = new Grades(decisions);
        this.closing = closing;
        this.comments = comments;
        this.passback = passback;
        this.statuses = statuses;
        this.events = events;
        this.audit = audit;
        this.published = published;
        this.clock = clock;
    }

    /** What was confirmed. @param comments uids of the examiner's own that go with the decisions @param decisions uids */
    record Confirmed(Set<String> decisions, Set<String> comments) {}

    /**
     * Publishes exactly the decisions and comments that were confirmed. A decision that is public already, or no longer the
     * latest, is left alone, so that a second click changes nothing.
     *
     * @return how many decisions became public now
     */
    int publish(GradingDesk.Office office, Confirmed confirmed, GradingDesk.Examiner by) {
        var waiting = desk.all(office).stream()
                .filter(sheet -> sheet.latest()
                        .filter(entry -> !entry.published())
                        .filter(entry ->
                                confirmed.decisions().contains(entry.decision().uid()))
                        .isPresent())
                .toList();
        waiting.forEach(sheet -> {
            publish(sheet, by.person());
            comments.goWith(sheet, confirmed.comments(), by);
        });
        return waiting.size();
    }

    private void publish(GradingDesk.Sheet sheet, PersonId by) {
        var decision = sheet.history().get(0).decision();
        var now = clock.instant();
        decisions.add(new Publication(decision, by, now));
        passback.enqueue(decision.enrolment(), CONTENT, decision.reported());
        complete(sheet, decision);
        tell(sheet, decision, by);
        sheet.kase()
                .filter(kase -> allPassed(kase, sheet))
                .ifPresent(kase -> closing.close(kase.id(), "person:" + by.value()));
    }

    /** Whoever has not passed may hand in again, and the group with them. */
    private boolean allPassed(CaseSummary kase, GradingDesk.Sheet sheet) {
        var members = kase.members().stream().map(CaseSummary.Member::enrolment).toList();
        var published = grades.publishedOf(members);
        return members.stream().allMatch(member -> {
            var grade = published.get(member);
            return grade != null
                    && sheet.course()
                            .scale(grade.scale())
                            .filter(scale -> !scale.lowest().code().equals(grade.code()))
                            .isPresent();
        });
    }

    /** A passing grade is also the last exercise of the course done. */
    private void complete(GradingDesk.Sheet sheet, Decision decision) {
        if (!decision.code().equals(sheet.scale().lowest().code())) {
            GradingDesk.counting(sheet.course(), Counting.OFFICIAL)
                    .forEach(item -> statuses.record(decision.enrolment(), item, ItemState.PASSED, null));
        }
    }

    private void tell(GradingDesk.Sheet sheet, Decision decision, PersonId by) {
        var replaced = sheet.history().stream()
                .filter(Decisions.Entry::published)
                .map(entry -> entry.decision().scale() + " " + entry.decision().code())
                .findFirst()
                .orElse(null);
        var facts = Json.createObjectBuilder()
                .add("scale", decision.scale())
                .add("code", decision.code())
                .add("points", decision.points())
                .add("correction", replaced != null)
                .build();
        events.append(decision.enrolment(), "grading.published", "decision:" + decision.uid(), facts);
        audit.append(
                "person:" + by.value(),
                "grading.published",
                "enrolment:" + decision.enrolment().value(),
                replaced,
                decision.scale() + " " + decision.code());
        published.fire(new GradePublished(
                decision.enrolment(), decision.uid(), decision.scale(), decision.code(), replaced != null));
    }

    /** Decisions that are not public, by person's name. @throws NothingToPublish when there are none */
    List<GradingDesk.Sheet> waiting(GradingDesk.Office office, Predicate<EnrolmentId> only) {
        var waiting = desk.all(office).stream()
                .filter(sheet -> only.test(sheet.person().enrolment()))
                .filter(sheet ->
                        sheet.latest().filter(entry -> !entry.published()).isPresent())
                .toList();
        if (waiting.isEmpty()) {
            throw new NothingToPublish();
        }
        return waiting;
    }
}
