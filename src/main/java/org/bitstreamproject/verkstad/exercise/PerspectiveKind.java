// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Two perspectives. */
@Dependent
class PerspectiveKind extends ComparedKind {
    @Inject
    PerspectiveKind(GroupAnswers groups) {
        super(groups, "PERSPECTIVE");
    }

    @Override
    public String template() {
        return "exercise/instrument/perspective.jte";
    }

    @Override
    public Perspectives task(Exercise exercise, Language language) {
        return Perspectives.read(exercise.content(), language);
    }

    @Override
    public Task task(ExerciseVisit visit) {
        var task = task(visit.exercise(), visit.session().language());
        return task.beside(others(visit, task)).at(step(visit));
    }
}
