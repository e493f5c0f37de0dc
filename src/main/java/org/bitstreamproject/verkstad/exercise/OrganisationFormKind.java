// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.OrganisationForms;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Three forms of organisation compared. */
@Dependent
class OrganisationFormKind implements TaskKind {
    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return "ORGFORM".equals(exercise.instrument());
    }

    @Override
    public String template() {
        return "exercise/instrument/forms.jte";
    }

    @Override
    public OrganisationForms task(Exercise exercise, Language language) {
        return OrganisationForms.read(exercise.content(), language);
    }

    @Override
    public Task task(ExerciseVisit visit) {
        return task(visit.exercise(), visit.session().language())
                .at(StepAddress.step(visit.query().first("step")).orElse(""));
    }
}
