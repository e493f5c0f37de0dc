// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.task;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.TaskKind;
import org.bitstreamproject.verkstad.modelling.exercise.Hunt;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Find the errors in a model that is broken anew for each person and each attempt. */
@Dependent
public class HuntKind implements TaskKind {

    private final Texts texts;

    @Inject
    HuntKind(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "MODEL";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return exercise.kind().equals(name()) && exercise.content().containsKey("sound");
    }

    @Override
    public String template() {
        return "modelling/hunt.jte";
    }

    @Override
    public Hunt task(Exercise exercise, Language language) {
        return hunt(exercise, language, 1, 1);
    }

    @Override
    public Hunt task(ExerciseVisit visit, int attempt) {
        var seed =
                Objects.hash(visit.exercise().id(), visit.session().enrolment().value(), attempt);
        return hunt(visit.exercise(), visit.session().language(), seed, attempt);
    }

    private Hunt hunt(Exercise exercise, Language language, long seed, int attempt) {
        return Hunt.read(
                exercise.content(), language, seed, attempt, told -> (key, args) -> texts.text(told, key, args));
    }
}
