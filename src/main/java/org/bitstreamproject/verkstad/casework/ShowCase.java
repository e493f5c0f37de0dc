// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.RowName;
import org.bitstreamproject.verkstad.casework.page.CasePage;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Section;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.UnreadableModel;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A member's own case: one section to write in, how far it has come, and the one next step. */
@Dependent
@Transactional
public class ShowCase {
    private final ProcessCases cases;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CaseMembers members;
    private final CaseReaders readers;
    private final Surroundings surroundings;
    private final CaseRows rows;
    private final Accepted accepted;
    private final Texts texts;

    @Inject
    ShowCase(
            ProcessCases cases,
            Drafts drafts,
            Submissions submissions,
            CaseMembers members,
            CaseReaders readers,
            Surroundings surroundings,
            CaseRows rows,
            Accepted accepted,
            Texts texts) {
        this.cases = cases;
        this.drafts = drafts;
        this.submissions = submissions;
        this.members = members;
        this.readers = readers;
        this.surroundings = surroundings;
        this.rows = rows;
        this.accepted = accepted;
        this.texts = texts;
    }

    /**
     * Empty for somebody without a case.
     *
     * @param opened which section, and what was just done to its tables
     * @param outcomes of a save just made, by slot: what could not be stored is shown again
     */
    public Optional<CasePage> show(SessionInfo session, Opened opened, Map<String, FieldOutcome> outcomes) {
        return cases.ofMember(session.enrolment()).map(kase -> page(drafts.of(kase), session, opened, outcomes));
    }

    private CasePage page(Draft draft, SessionInfo session, Opened opened, Map<String, FieldOutcome> outcomes) {
        var form = draft.form();
        var sections = form.sections();
        var open = sections.stream()
                .filter(section -> section.id().equals(opened.section()))
                .findFirst()
                .orElse(sections.get(0));
        var receipts = submissions.receipts(draft.kase().id());
        var ahead = ahead(form, receipts);
        var target =
                ahead.orElseGet(() -> form.milestones().get(form.milestones().size() - 1));
        var now = draft.at(target);
        var views = new FieldViews(
                now,
                session.language(),
                target,
                outcomes,
                surroundings.of(now, session.language()),
                NewRows.of(opened.adding(), rows.all(draft.kase().id())));
        return new CasePage(
                draft.kase().uid(),
                draft.title(),
                draft.kase().language().code(),
                ahead.map(milestone -> next(draft, accepted.judge(draft, receipts, milestone), milestone, session))
                        .orElse(null),
                sections.stream()
                        .map(section -> tab(draft, section, open, views, session))
                        .toList(),
                part(draft, open, views, session),
                Suggestions.of(draft, open),
                removed(draft.kase(), opened.removed()),
                group(draft.kase(), session),
                receipts.stream()
                        .map(receipt -> handed(draft, receipt, session))
                        .toList(),
                readers.of(draft.kase()),
                !draft.kase().isOpen(),
                errors(outcomes, session));
    }

    /** The removal that can be undone, as the form names it; empty for none. @param name of the row, or of the removal */
    private String removed(ProcessCase kase, String name) {
        return RowName.numbered(name)
                .map(row -> rows.removed(kase.id(), row))
                .orElseGet(() -> rows.removal(kase.id(), name))
                .map(RowRemoval::name)
                .orElse("");
    }

    /** The first milestone after the last one handed in. */
    static Optional<Milestone> ahead(CaseForm form, List<Receipt> receipts) {
        var milestones = form.milestones();
        var ids = milestones.stream().map(Milestone::id).toList();
        var reached = receipts.stream()
                .mapToInt(receipt -> ids.indexOf(receipt.milestone()))
                .max()
                .orElse(-1);
        return milestones.stream().skip(reached + 1L).findFirst();
    }

    private CasePage.Next next(Draft draft, Accepted.Judged judged, Milestone milestone, SessionInfo session) {
        var reader = session.language();
        var blocking = judged.blocking();
        var unreadable = draft.unreadable().entrySet().stream().findFirst();
        if (unreadable.isPresent()) {
            return unreadable(draft, unreadable.get(), reader);
        }
        if (blocking.isEmpty()) {
            return new CasePage.Next(
                    texts.text(reader, "casework.next.submit", milestone.title().in(reader)),
                    "",
                    "/case/" + draft.kase().uid() + "/submit?milestone=" + milestone.id(),
                    texts.text(reader, "casework.next.submit.action"));
        }
        var first = blocking.get(0);
        return new CasePage.Next(
                RemarkTexts.text(draft.form(), first, reader),
                blocking.size() == 1
                        ? texts.text(reader, "casework.next.last")
                        : texts.text(
                                reader,
                                "casework.next.left",
                                blocking.size(),
                                milestone.title().in(reader)),
                RemarkTexts.href(draft, first),
                texts.text(reader, "casework.next.open"));
    }

    private CasePage.Next unreadable(Draft draft, Map.Entry<String, UnreadableModel> model, Language reader) {
        var field = draft.form().field(model.getKey());
        return new CasePage.Next(
                texts.text(reader, "casework.submit.unreadable", field.id(), field.label()),
                texts.text(reader, "casework.next.unreadable"),
                model.getValue().path(),
                texts.text(reader, "casework.next.open"));
    }

    private static CasePage.Tab tab(Draft draft, Section section, Section open, FieldViews views, SessionInfo session) {
        var progress = views.progress(draft.form().fields(section));
        return new CasePage.Tab(
                section.id(), section.title().in(session.language()), progress[0], progress[1], section.equals(open));
    }

    private static CasePage.Part part(Draft draft, Section open, FieldViews views, SessionInfo session) {
        var sections = draft.form().sections();
        var after = sections.indexOf(open) + 1;
        return new CasePage.Part(
                open.id(),
                open.title().in(session.language()),
                after < sections.size() ? sections.get(after).id() : "",
                draft.form().fields(open).stream()
                        .filter(field -> field.type() != FieldType.YES_NO)
                        .map(views::of)
                        .toList());
    }

    private CasePage.Group group(ProcessCase kase, SessionInfo session) {
        return new CasePage.Group(
                members.group(session.enrolment(), kase.uid()).stream()
                        .map(member -> new CasePage.Group.Member(member.name(), member.confirmed()))
                        .toList(),
                members.candidates(session.enrolment(), kase.uid()).stream()
                        .map(one -> new CasePage.Group.Choice(one.enrolment().value(), one.name()))
                        .toList(),
                0,
                FieldErrors.NONE);
    }

    private static CasePage.Handed handed(Draft draft, Receipt receipt, SessionInfo session) {
        var title = draft.form()
                .milestone(receipt.milestone())
                .orElseThrow(NotVisible::new)
                .title();
        return new CasePage.Handed(receipt, title.in(session.language()));
    }

    private FieldErrors errors(Map<String, FieldOutcome> outcomes, SessionInfo session) {
        var messages = new LinkedHashMap<String, String>();
        outcomes.forEach((slot, outcome) -> {
            if (outcome instanceof FieldOutcome.Refused refused) {
                messages.put(
                        slot,
                        texts.text(
                                session.language(),
                                refused.reason().messageKey(),
                                refused.reason().args().toArray()));
            } else if (outcome instanceof FieldOutcome.Conflict) {
                messages.put(slot, texts.text(session.language(), "casework.conflict"));
            }
        });
        return messages.isEmpty() ? FieldErrors.NONE : new FieldErrors(messages);
    }
}
