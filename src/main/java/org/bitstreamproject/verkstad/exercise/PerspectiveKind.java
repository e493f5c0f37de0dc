// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Two perspectives, with the countries side by side once enough have answered. */
@Dependent
class PerspectiveKind implements TaskKind {
    private final GroupAnswers groups;

    @Inject
    PerspectiveKind(GroupAnswers groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return "PERSPECTIVE".equals(exercise.instrument());
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
        return task.beside(() -> groups.byCountry(
                        visit.session().edition(), visit.exercise().id(), task::figures))
                .at(StepAddress.step(visit.query().first("step")).orElse(""));
    }
}
