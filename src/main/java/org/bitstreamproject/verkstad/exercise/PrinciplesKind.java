// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Principles;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The checklist of nine principles. */
@Dependent
class PrinciplesKind implements TaskKind {
    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return "DIGG".equals(exercise.instrument());
    }

    @Override
    public String template() {
        return "exercise/instrument/principles.jte";
    }

    @Override
    public Principles task(Exercise exercise, Language language) {
        return Principles.read(exercise.content(), language);
    }

    @Override
    public Task task(ExerciseVisit visit) {
        return task(visit.exercise(), visit.session().language())
                .at(StepAddress.step(visit.query().first("step")).orElse(""));
    }
}
