// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.Perspectives;

/** An instrument with the countries side by side once enough have answered: only the person sees the own answers. */
abstract class ComparedKind implements TaskKind {
    private final GroupAnswers groups;
    private final String instrument;

    ComparedKind(GroupAnswers groups, String instrument) {
        this.groups = groups;
        this.instrument = instrument;
    }

    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return instrument.equals(exercise.instrument());
    }

    Perspectives.CountryValues others(ExerciseVisit visit, Compared task) {
        return () ->
                groups.byCountry(visit.session().edition(), visit.exercise().id(), task::figures);
    }

    static String step(ExerciseVisit visit) {
        return StepAddress.step(visit.query().first("step")).orElse("");
    }
}
