// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.page.StartPage;
import org.bitstreamproject.verkstad.casework.page.StartPage.Choice;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What somebody without a case sees: what they were asked to join, and how to begin one. */
@Dependent
@Transactional
public class PrepareCase {
    private final CaseForms forms;
    private final CaseMembers members;
    private final Participants participants;
    private final Organisations organisations;

    @Inject
    PrepareCase(CaseForms forms, CaseMembers members, Participants participants, Organisations organisations) {
        this.forms = forms;
        this.members = members;
        this.participants = participants;
        this.organisations = organisations;
    }

    /** An empty form: closed to all but reviewers, in the reader's language, for the organisation they belong to. */
    public StartPage begin(SessionInfo session) {
        var own = participants.inEdition(session.edition()).stream()
                .filter(one -> one.enrolment().equals(session.enrolment()))
                .map(Participant::organisation)
                .filter(organisation -> organisation != null)
                .findFirst()
                .map(organisation -> String.valueOf(organisation.value()))
                .orElse("");
        return again(
                session,
                new StartPage.Typed(
                        "",
                        own,
                        "",
                        "",
                        Confidentiality.REVIEWERS.name(),
                        session.language().code()),
                FieldErrors.NONE);
    }

    /** The form as it was sent, with what is wrong. */
    public StartPage again(SessionInfo session, StartPage.Typed typed, FieldErrors errors) {
        var form = forms.of(session.edition());
        return new StartPage(
                members.invitations(session.enrolment()),
                organisations(session),
                options(form, CaseForm.ORGANISATION_TYPE, session),
                options(form, CaseForm.CONFIDENTIALITY, session),
                typed,
                errors,
                FieldErrors.NONE);
    }

    /** Whether an organisation may be chosen here: only those of this edition are listed. */
    public boolean isListed(SessionInfo session, OrganisationId organisation) {
        return organisations(session).stream()
                .anyMatch(choice -> choice.code().equals(String.valueOf(organisation.value())));
    }

    private List<Choice> organisations(SessionInfo session) {
        var here = participants.inEdition(session.edition()).stream()
                .map(Participant::organisation)
                .collect(Collectors.toSet());
        return organisations.all().stream()
                .filter(organisation -> here.contains(organisation.id()))
                .map(organisation -> new Choice(String.valueOf(organisation.id().value()), organisation.name()))
                .toList();
    }

    private static List<Choice> options(CaseForm form, String key, SessionInfo session) {
        return form.keyed(key).stream()
                .flatMap(field -> field.options().stream())
                .map(option -> new Choice(option.code(), option.label().in(session.language())))
                .toList();
    }
}
