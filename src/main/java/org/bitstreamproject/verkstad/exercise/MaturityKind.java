// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Maturity;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The self-assessment of digital maturity: only the person sees the answers, others only what enough have in common. */
@Dependent
class MaturityKind implements TaskKind {
    private final GroupAnswers groups;

    @Inject
    MaturityKind(GroupAnswers groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return "MATURITY".equals(exercise.instrument());
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
        return task.beside(() -> groups.byCountry(
                        visit.session().edition(), visit.exercise().id(), task::figures))
                .at(StepAddress.step(visit.query().first("step")).orElse(""));
    }
}
