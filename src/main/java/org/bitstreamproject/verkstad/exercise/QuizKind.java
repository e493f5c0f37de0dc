// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** Questions with right answers, each explained after every attempt. */
@Dependent
class QuizKind implements TaskKind {
    @Override
    public String name() {
        return "QUIZ";
    }

    @Override
    public String template() {
        return "exercise/quiz.jte";
    }

    @Override
    public Quiz task(Exercise exercise, Language language) {
        return Quiz.read(exercise.content(), language);
    }
}
