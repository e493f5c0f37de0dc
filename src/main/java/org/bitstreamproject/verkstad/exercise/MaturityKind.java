// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The self-assessment of digital maturity. */
@Dependent
class MaturityKind extends ComparedKind {
    @Inject
    MaturityKind(GroupAnswers groups) {
        super(groups, "MATURITY");
    }

    @Override
    public String template() {
        return "exercise/instrument/maturity.jte";
    }

    @Override
    public Maturity task(Exercise exercise, Language language) {
        return Maturity.read(exercise.content(), language);
    }

    @Override
    public Task task(ExerciseVisit visit) {
        var task = task(visit.exercise(), visit.session().language());
        return task.beside(others(visit, task)).at(step(visit));
    }
}
