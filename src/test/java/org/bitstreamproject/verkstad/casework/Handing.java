// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.modelling.ModelCheck;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.modelling.Waivers;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** Handing in by one version of the case template. */
record Handing(CaseForm form) {
    CaseForms forms() {
        return new CaseForms(null) {
            @Override
            CaseForm of(EditionId any) {
                return form;
            }
        };
    }

    Drafts drafts(EntityManager em) {
        return new Drafts(
                new FieldTexts(em),
                forms(),
                new ModelStore(em, CLOCK),
                new ModelCheck(new CourseBuilder(em).packages()),
                new Waivers(em),
                deadlines(em));
    }

    Accepted accepted(EntityManager em) {
        return new Accepted(new Submissions(em), new ModelCheck(new CourseBuilder(em).packages()));
    }

    SubmitCase submit(EntityManager em, Event<CaseSubmitted> fired) {
        return new SubmitCase(
                new ProcessCases(em),
                drafts(em),
                new Submissions(em),
                deadlines(em),
                new Credit(statuses(em)),
                accepted(em),
                new Commands(em, CLOCK),
                new EventLog(em, CLOCK),
                fired,
                CLOCK);
    }

    PrepareSubmission prepare(EntityManager em, CaseAccessLog accesses) {
        var enrolments = new CourseBuilder(em).enrolments();
        return new PrepareSubmission(
                new ProcessCases(em),
                drafts(em),
                new Submissions(em),
                new Cases(em, forms(), enrolments, new CourseBuilder(em).organisations()),
                deadlines(em),
                enrolments,
                accesses,
                accepted(em),
                new OwnTexts(statuses(em)),
                new Texts(),
                CLOCK);
    }

    static ItemStatuses statuses(EntityManager em) {
        return new ItemStatuses(em, new FiredEvents<>(), CLOCK);
    }

    private static Deadlines deadlines(EntityManager em) {
        return new Deadlines(em, new CourseBuilder(em).packages());
    }
}
