// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A quiz to answer, or one that has been answered.
 *
 * @param answers question → option chosen
 * @param result null while answering
 * @param saved whether a draft has just been saved
 */
public record QuizPage(
        ExerciseHead head,
        Quiz quiz,
        Illustrations.@Nullable Picture picture,
        Map<String, String> answers,
        FieldErrors errors,
        @Nullable Result result,
        boolean saved) {

    /** How an attempt went. @param next where to go now */
    public record Result(
            int attempt,
            Score score,
            boolean passed,
            Instant at,
            @Nullable Score best,
            String next,
            String nextTitle) {}

    public boolean chosen(String question, String option) {
        return option.equals(answers.get(question));
    }

    /** The right options, for the marks of a result. */
    public boolean right(Quiz.Question question) {
        return question.isRight(answers.getOrDefault(question.id(), ""));
    }

    /** Text of the chosen option. */
    public String chosenText(Quiz.Question question) {
        return question.options().stream()
                .filter(option -> chosen(question.id(), option.id()))
                .map(Quiz.Option::text)
                .findFirst()
                .orElse("–");
    }

    /** Numbers the questions from 1. */
    public int number(Quiz.Question question) {
        return quiz.questions().indexOf(question) + 1;
    }

    /** Letters for ids of inputs: the first radio button carries the question's own id, so that a link to it lands there. */
    public String inputId(Quiz.Question question, Quiz.Option option) {
        var index = question.options().indexOf(option);
        return index == 0 ? question.id() : question.id() + "-" + index;
    }

    public List<Quiz.Question> questions() {
        return quiz.questions();
    }
}
