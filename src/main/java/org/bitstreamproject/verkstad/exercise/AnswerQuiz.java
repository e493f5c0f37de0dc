// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.quiz.Quiz;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** Keeps and judges answers to a quiz. */
@Dependent
@Transactional
public class AnswerQuiz {
    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final Commands commands;
    private final EventLog events;
    private final Clock clock;

    @Inject
    AnswerQuiz(Attempts attempts, ItemStatuses statuses, Commands commands, EventLog events, Clock clock) {
        this.attempts = attempts;
        this.statuses = statuses;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a complete answer and counts it, once per command.
     *
     * @return the attempt's number
     */
    public int answer(ExerciseVisit visit, String commandId, Map<String, String> answers) {
        var person = visit.session().person();
        var first = commands.resultOf(commandId, person);
        if (first.isPresent()) {
            return Integer.parseInt(first.get());
        }
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise();
        var score = Quiz.read(exercise.content(), Language.EN).judge(answers);
        var passed = score.reaches(exercise.pass().percent());
        var number = attempts.lastNumber(enrolment, exercise.id()) + 1;
        var attempt = new Attempt.NewAttempt(
                enrolment, exercise.id(), visit.course().version(), Answers.json(answers), score, passed);
        attempts.add(new Attempt(attempt, number, clock.instant()));
        attempts.draft(enrolment, exercise.id()).ifPresent(attempts::remove);
        statuses.record(enrolment, exercise.id(), passed ? ItemState.PASSED : ItemState.STARTED, score);
        events.append(
                enrolment,
                "exercise.attempted",
                "exercise:" + exercise.id(),
                Json.createObjectBuilder()
                        .add("attempt", number)
                        .add("given", score.given())
                        .add("maximum", score.maximum())
                        .add("passed", passed)
                        .build());
        commands.remember(commandId, person, String.valueOf(number));
        return number;
    }

    /** Keeps what is answered so far. */
    void keep(ExerciseVisit visit, Map<String, String> answers) {
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise().id();
        var draft = attempts.draft(enrolment, exercise).orElseGet(() -> {
            var fresh = new Draft(enrolment, exercise);
            attempts.add(fresh);
            return fresh;
        });
        draft.save(answers, clock.instant());
        statuses.record(enrolment, exercise, ItemState.STARTED, null);
    }
}
