// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.page.ReceiptPage;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.privacy.NationalIds;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

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
    private final CaseAccessLog accesses;
    private final Accepted accepted;
    private final OwnTexts ownTexts;
    private final Texts texts;
    private final Clock clock;

    @Inject
    PrepareSubmission(
            ProcessCases cases,
            Drafts drafts,
            Submissions submissions,
            Cases summaries,
            Deadlines deadlines,
            Enrolments enrolments,
            CaseAccessLog accesses,
            Accepted accepted,
            OwnTexts ownTexts,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.submissions = submissions;
        this.summaries = summaries;
        this.deadlines = deadlines;
        this.enrolments = enrolments;
        this.accesses = accesses;
        this.accepted = accepted;
        this.ownTexts = ownTexts;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param milestone its id; empty for the next one that has not been handed in */
    public SubmitPage prepare(SessionInfo session, String uid, String milestone, Map<String, String> errors) {
        var draft = drafts.of(cases.ofMember(uid, session.enrolment()));
        var receipts = submissions.receipts(draft.kase().id());
        var wanted = milestone.isEmpty()
                ? ShowCase.ahead(draft.form(), receipts).orElseGet(() -> last(draft))
                : draft.form().milestone(milestone).orElseThrow(NotVisible::new);
        var judged = accepted.judge(draft, receipts, wanted);
        var due =
                deadlines.due(session.edition(), draft.kase().id(), wanted.id()).orElse(null);
        return new SubmitPage(
                uid,
                draft.title(),
                draft.kase().language().code(),
                wanted.id(),
                wanted.title().in(session.language()),
                due,
                due != null && due.lateAt(clock.instant()),
                missing(draft, judged.blocking(), session),
                notes(draft, judged.standing().stream().filter(remark -> !remark.blocks()), session),
                notes(draft, judged.since().stream(), session),
                ownTexts.missing(draft, wanted, session),
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
                accesses.refused(kase.id(), session.enrolment());
                throw new NotVisible();
            }
            accesses.read(kase.id(), session.enrolment());
        }
        return submissions.numbered(kase.id(), number).orElseThrow(NotVisible::new);
    }

    private static Milestone last(Draft draft) {
        var milestones = draft.form().milestones();
        return milestones.get(milestones.size() - 1);
    }

    private List<SubmitPage.Note> missing(Draft draft, List<Remark> blocking, SessionInfo session) {
        return Stream.of(
                        unreadable(draft, session.language()),
                        numbers(draft, session.language()),
                        notes(draft, blocking.stream(), session).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Models that are there and cannot be read, each with the way to its page, which offers it as a file. */
    private Stream<SubmitPage.Note> unreadable(Draft draft, Language reader) {
        return draft.unreadable().entrySet().stream()
                .map(model -> new SubmitPage.Note(
                        "",
                        texts.text(
                                reader,
                                "casework.submit.unreadable",
                                model.getKey(),
                                draft.form().field(model.getKey()).label()),
                        model.getValue().path(),
                        "",
                        ""));
    }

    /** Texts that would be refused for a national identity number, each with the way to it. */
    private Stream<SubmitPage.Note> numbers(Draft draft, Language reader) {
        return draft.form()
                .fields()
                .flatMap(field -> draft.form()
                        .slotsOf(field, draft.answers())
                        .filter(slot -> NationalIds.in(draft.answers().of(slot.id())) != NationalIds.Found.NOTHING)
                        .map(slot -> new SubmitPage.Note(
                                "",
                                texts.text(
                                        reader,
                                        "casework.submit.number",
                                        field.id(),
                                        field.label().in(reader)),
                                "/case?section=" + draft.form().sectionOf(field.id()) + "#" + slot.id(),
                                "",
                                "")));
    }

    private static List<SubmitPage.Note> notes(Draft draft, Stream<Remark> remarks, SessionInfo session) {
        var explained = new HashSet<String>();
        return remarks.map(remark -> RemarkTexts.note(draft, remark, session.language()))
                .map(note -> explained.add(note.rule()) ? note : note.withoutWhy())
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
