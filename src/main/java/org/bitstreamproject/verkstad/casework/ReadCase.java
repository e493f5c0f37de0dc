// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.page.CaseView;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.ModelPicture;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * Shows a case to those who may read it, and writes down who did. Members and teachers see the draft; everybody else sees
 * only what was handed in, and nobody learns that a case exists which they may not read.
 */
@Dependent
@Transactional
public class ReadCase {
    private final ProcessCases cases;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Cases summaries;
    private final Instance<Readers> readers;
    private final ModelPicture picture;
    private final CaseAccessLog accesses;

    @Inject
    ReadCase(
            ProcessCases cases,
            Drafts drafts,
            Submissions submissions,
            Cases summaries,
            @Any Instance<Readers> readers,
            ModelPicture picture,
            CaseAccessLog accesses) {
        this.cases = cases;
        this.drafts = drafts;
        this.submissions = submissions;
        this.summaries = summaries;
        this.readers = readers;
        this.picture = picture;
        this.accesses = accesses;
    }

    /** Empty when there is no such case or this person may not read it: the two look alike. The attempt is kept either way. */
    public Optional<CaseView> read(SessionInfo session, String uid) {
        var found = cases.inEdition(session.edition(), uid);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var kase = found.get();
        var own = isMember(kase, session);
        if (!own && !mayRead(kase, session)) {
            accesses.refused(kase.id(), session.enrolment());
            return Optional.empty();
        }
        if (!own) {
            accesses.read(kase.id(), session.enrolment());
        }
        return Optional.of(view(kase, session, own));
    }

    boolean mayRead(ProcessCase kase, SessionInfo session) {
        if (teaches(session)) {
            return true;
        }
        return switch (kase.confidentiality()) {
            case OPEN, COURSE -> true;
            case REVIEWERS -> readers.stream().anyMatch(given -> given.mayRead(kase.id(), session.enrolment()));
            case TEACHERS -> false;
        };
    }

    static boolean teaches(SessionInfo session) {
        return session.is(Role.TEACHER, Role.ASSISTANT) || session.has(Grant.EXAMINER);
    }

    private boolean isMember(ProcessCase kase, SessionInfo session) {
        return cases.ofMember(session.enrolment()).filter(kase::equals).isPresent();
    }

    private CaseView view(ProcessCase kase, SessionInfo session, boolean own) {
        var form = drafts.form(kase);
        var reading = new Reading(form, session.language());
        var summary = summaries.one(kase.id()).orElseThrow();
        if (own || teaches(session)) {
            var draft = drafts.of(kase);
            return draft(
                    summary, own, reading.parts(Freezing.fields(draft, null), pictures(draft, session.language())));
        }
        return submissions
                .latestOf(kase.id())
                .map(frozen -> frozen(
                        summary,
                        frozen,
                        reading.parts(frozen.fields(), pictures(form, frozen, session.language())),
                        title(form, frozen.receipt().milestone(), session.language())))
                .orElseGet(() -> nothingYet(summary));
    }

    private static CaseView draft(CaseSummary summary, boolean own, List<CaseView.Part> parts) {
        return new CaseView(
                summary.uid(),
                summary.title(),
                summary.organisationName(),
                summary.members().stream().map(CaseSummary.Member::name).toList(),
                summary.language().code(),
                null,
                "",
                parts.isEmpty() ? null : summary.lastSaved(),
                own,
                parts);
    }

    /** Nothing in it is younger than the copy. */
    private static CaseView frozen(
            CaseSummary summary, FrozenCase frozen, List<CaseView.Part> parts, String milestone) {
        var then = frozen.members();
        return new CaseView(
                summary.uid(),
                frozen.title(),
                summary.organisationName(),
                summary.members().stream()
                        .filter(member -> then.contains(member.enrolment()))
                        .map(CaseSummary.Member::name)
                        .toList(),
                frozen.language().code(),
                frozen.receipt(),
                milestone,
                null,
                false,
                parts);
    }

    /** Whose it is, and not a word of the draft. */
    private static CaseView nothingYet(CaseSummary summary) {
        return new CaseView(
                summary.uid(),
                "",
                summary.organisationName(),
                List.of(),
                summary.language().code(),
                null,
                "",
                null,
                false,
                List.of());
    }

    private Map<String, Reading.Drawing> pictures(Draft draft, Language reader) {
        var pictures = new HashMap<String, Reading.Drawing>();
        draft.models().forEach((field, model) -> {
            if (!model.isEmpty()) {
                pictures.put(
                        field,
                        new Reading.Drawing(
                                picture.sheets(model.version().model(), reader, List.of()),
                                model.version().path(),
                                true));
            }
        });
        draft.unreadable().forEach((field, model) -> pictures.put(field, Reading.Drawing.unreadable(model.path())));
        return pictures;
    }

    private Map<String, Reading.Drawing> pictures(CaseForm form, FrozenCase frozen, Language reader) {
        var pictures = new HashMap<String, Reading.Drawing>();
        form.fields()
                .filter(field -> field.type() == FieldType.MODEL)
                .filter(field -> frozen.model(field.id()).isPresent())
                .forEach(field -> pictures.put(
                        field.id(),
                        CaseModel.frozen(frozen, field)
                                .map(model -> new Reading.Drawing(picture.sheets(model, reader, List.of()), "", true))
                                .orElseGet(() -> Reading.Drawing.unreadable(""))));
        return pictures;
    }

    private static String title(CaseForm form, String milestone, Language reader) {
        return form.milestone(milestone)
                .map(Milestone::title)
                .map(title -> title.in(reader))
                .orElse(milestone);
    }
}
