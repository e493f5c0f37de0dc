// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Typed;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** Begins a case for somebody who has none. From then on the person belongs to the case's organisation. */
@Dependent
@Transactional
public class StartCase {
    private final ProcessCases cases;
    private final FieldTexts texts;
    private final CaseForms forms;
    private final Enrolments enrolments;
    private final Organisations organisations;
    private final EventLog events;
    private final Clock clock;

    @Inject
    StartCase(
            ProcessCases cases,
            FieldTexts texts,
            CaseForms forms,
            Enrolments enrolments,
            Organisations organisations,
            EventLog events,
            Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.forms = forms;
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** The uid of the new case, or of the one this enrolment has already. @param start without {@link NewCase#faults} */
    public String start(EnrolmentId who, EditionId edition, NewCase start) {
        return cases.ofMember(who).map(ProcessCase::uid).orElseGet(() -> begin(enrolments.one(who), edition, start));
    }

    private String begin(Participant who, EditionId edition, NewCase start) {
        var form = forms.of(edition);
        NationalIdRefused.check(List.of(start.title(), start.newOrganisation()));
        var title = titled(form, start);
        NationalIdRefused.check(List.of(title, start.newOrganisation().replaceAll("\\s+", " ")));
        var organisation = organisation(start, who.country());
        var now = clock.instant();
        var kase = new ProcessCase(
                edition, who.cohort(), organisation.id(), form.course().version(), now);
        kase.confide(start.confidentiality());
        kase.writeIn(start.language());
        cases.add(kase);
        cases.add(Membership.founder(kase.id(), who.enrolment(), now));
        enrolments.belongTo(who.enrolment(), organisation.id());
        first(kase, form, CaseForm.TITLE, title, who.enrolment());
        first(kase, form, CaseForm.ORGANISATION_TYPE, organisation.type(), who.enrolment());
        first(kase, form, CaseForm.CONFIDENTIALITY, start.confidentiality().name(), who.enrolment());
        first(kase, form, CaseForm.LANGUAGE, start.language().code(), who.enrolment());
        texts.flush();
        log(kase, who.enrolment());
        return kase.uid();
    }

    private static String titled(CaseForm form, NewCase start) {
        return form.keyed(CaseForm.TITLE)
                .flatMap(field -> form.slot(field.id()))
                .map(slot -> Typed.into(slot, start.title(), start.language()))
                .orElse(start.title());
    }

    private OrganisationInfo organisation(NewCase start, Country atHome) {
        if (start.organisation() != null) {
            return organisations.one(start.organisation());
        }
        var type = start.organisationType();
        var country = type.startsWith("SE_") ? Country.SE : type.startsWith("NO_") ? Country.NO : atHome;
        return organisations.one(organisations.enter(start.newOrganisation(), country, type));
    }

    /** What is known from the start stands in the form as if it had been typed there. */
    private void first(ProcessCase kase, CaseForm form, String key, String text, EnrolmentId who) {
        var slot = form.keyed(key).flatMap(field -> form.slot(field.id())).orElse(null);
        var fits = slot != null
                && !text.isEmpty()
                && (slot.options().isEmpty()
                        || slot.options().stream()
                                .anyMatch(option -> option.code().equals(text)));
        if (slot != null && fits) {
            var now = clock.instant();
            texts.add(new FieldText(kase.id(), slot.id(), text, who, now));
            texts.add(new FieldRevision(
                    kase.id(), new FieldEdit(slot.id(), text, 0), who, now, FieldRevision.Outcome.SAVED));
        }
    }

    private void log(ProcessCase kase, EnrolmentId who) {
        events.append(
                who,
                "casework.case-started",
                "case:" + kase.uid(),
                Json.createObjectBuilder()
                        .add("confidentiality", kase.confidentiality().name())
                        .add("language", kase.language().code())
                        .build());
    }
}
