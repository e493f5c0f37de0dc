// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.page.ReceiptPage;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What a member sees before and after handing in. */
@Dependent
@Transactional
public class PrepareSubmission {
    private final ProcessCases cases;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Cases summaries;
    private final Deadlines deadlines;
    private final Enrolments enrolments;
    private final Clock clock;

    @Inject
    PrepareSubmission(
            ProcessCases cases,
            Drafts drafts,
            Submissions submissions,
            Cases summaries,
            Deadlines deadlines,
            Enrolments enrolments,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.submissions = submissions;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** @param milestone its id; empty for the next one that has not been handed in */
    public SubmitPage prepare(SessionInfo session, String uid, String milestone, Map<String, String> errors) {
        var draft = drafts.of(cases.ofMember(uid, session.enrolment()));
        var receipts = submissions.receipts(draft.kase().id());
        var wanted = milestone.isEmpty()
                ? ShowCase.ahead(draft, receipts).orElseGet(() -> last(draft))
                : draft.form().milestone(milestone).orElseThrow(NotVisible::new);
        var remarks = draft.remarks(wanted);
        var due = deadlines.of(session.edition()).get(wanted.id());
        return new SubmitPage(
                uid,
                draft.title(),
                draft.kase().language().code(),
                wanted.id(),
                wanted.title().in(session.language()),
                due,
                due != null && clock.instant().isAfter(due),
                notes(draft, remarks, Remark::blocks, session),
                notes(draft, remarks, remark -> !remark.blocks(), session),
                confirmation(draft, session),
                receipts.stream()
                        .filter(receipt -> receipt.milestone().equals(wanted.id()))
                        .count(),
                errors.isEmpty() ? FieldErrors.NONE : new FieldErrors(errors));
    }

    /** The receipt of one submission, for members and for those who teach. */
    public ReceiptPage receipt(SessionInfo session, String uid, int number) {
        var frozen = frozen(session, uid, number);
        var summary = summaries.one(frozen.kase()).orElseThrow(NotVisible::new);
        var form = drafts.of(cases.one(frozen.kase())).form();
        return new ReceiptPage(
                uid,
                frozen.title(),
                frozen.language().code(),
                summary.organisationName(),
                frozen.members().stream()
                        .map(member ->
                                enrolments.find(member).map(Participant::name).orElse("–"))
                        .toList(),
                enrolments.find(frozen.by()).map(Participant::name).orElse("–"),
                form.milestone(frozen.receipt().milestone())
                        .map(Milestone::title)
                        .map(title -> title.in(session.language()))
                        .orElse(frozen.receipt().milestone()),
                frozen.content().getString("courseVersion"),
                frozen.canonical().getBytes(UTF_8).length,
                frozen.receipt());
    }

    /** The frozen text itself. @throws NotVisible for everybody but members and those who teach */
    public FrozenCase frozen(SessionInfo session, String uid, int number) {
        var kase = cases.inEdition(session.edition(), uid).orElseThrow(NotVisible::new);
        if (cases.ofMember(session.enrolment()).filter(kase::equals).isEmpty()) {
            if (!ReadCase.teaches(session)) {
                throw new NotVisible();
            }
            cases.add(new CaseAccess(kase.id(), session.enrolment(), clock.instant(), CaseAccess.Outcome.READ));
        }
        return submissions.numbered(kase.id(), number).orElseThrow(NotVisible::new);
    }

    private static Milestone last(Draft draft) {
        var milestones = draft.form().milestones();
        return milestones.get(milestones.size() - 1);
    }

    private static List<SubmitPage.Note> notes(
            Draft draft, List<Remark> remarks, Predicate<Remark> wanted, SessionInfo session) {
        return remarks.stream()
                .filter(wanted)
                .map(remark -> new SubmitPage.Note(
                        RemarkTexts.text(draft.form(), remark, session.language()), RemarkTexts.href(draft, remark)))
                .toList();
    }

    /** The template's own words for it. */
    private static String confirmation(Draft draft, SessionInfo session) {
        return draft.form()
                .fields()
                .filter(field -> field.type() == FieldType.YES_NO)
                .findFirst()
                .map(field -> field.label().in(session.language()))
                .orElse("");
    }
}
