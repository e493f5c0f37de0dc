// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.page.ExtensionPage;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Extensions;
import org.bitstreamproject.verkstad.course.Extensions.Extension;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** A teacher gives one case of the edition more time; its whole group is told. */
@Dependent
@Transactional
public class ExtendDeadline {
    private final ProcessCases cases;
    private final Cases summaries;
    private final Drafts drafts;
    private final Deadlines deadlines;
    private final Extensions extensions;
    private final Enrolments enrolments;

    @Inject
    ExtendDeadline(
            ProcessCases cases,
            Cases summaries,
            Drafts drafts,
            Deadlines deadlines,
            Extensions extensions,
            Enrolments enrolments) {
        this.cases = cases;
        this.summaries = summaries;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.extensions = extensions;
        this.enrolments = enrolments;
    }

    /** What somebody typed. */
    public record Typed(String milestone, String day, String reason) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    /** Milestones in the order of the course. @throws NotVisible when the edition has no such case */
    ExtensionPage page(SessionInfo session, String uid, Typed typed, FieldErrors errors, @Nullable String told) {
        var kase = kase(session, uid);
        var summary = summaries.one(kase.id()).orElseThrow(NotVisible::new);
        var everybodys = deadlines.of(session.edition());
        var given = extensions.of(session.edition(), kase.id()).stream()
                .collect(Collectors.toMap(Extension::milestone, Function.identity()));
        var rows = drafts.form(kase).milestones().stream()
                .flatMap(milestone -> {
                    var due = everybodys.get(milestone.id());
                    var extension = given.get(milestone.id());
                    return due == null
                            ? Stream.empty()
                            : Stream.of(new ExtensionPage.Row(
                                    milestone.id(),
                                    milestone.title().in(session.language()),
                                    due,
                                    extension == null ? null : extension.day(),
                                    extension == null ? "" : extension.reason()));
                })
                .toList();
        return new ExtensionPage(
                uid,
                summary.title(),
                summary.language().code(),
                rows,
                typed.milestone(),
                typed.day(),
                typed.reason(),
                errors,
                told);
    }

    void give(SessionInfo session, String uid, String milestone, LocalDate day, String reason) {
        var kase = kase(session, uid);
        extensions.give(new Extensions.Wish(
                session.edition(), kase.id(), milestone, day, reason, session.actor(), group(kase)));
    }

    void withdraw(SessionInfo session, String uid, String milestone) {
        var kase = kase(session, uid);
        extensions.withdraw(session.edition(), kase.id(), milestone, session.actor(), group(kase));
    }

    private List<PersonId> group(ProcessCase kase) {
        return cases.group(kase.id()).stream()
                .filter(Membership::isConfirmed)
                .flatMap(member -> enrolments.find(member.enrolment()).stream())
                .map(Participant::person)
                .toList();
    }

    private ProcessCase kase(SessionInfo session, String uid) {
        return cases.inEdition(session.edition(), uid).orElseThrow(NotVisible::new);
    }
}
