// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Keeps and judges the answers to a task. */
@Dependent
@Transactional
public class AnswerTask {
    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final RecordAttempt attempt;
    private final Clock clock;

    @Inject
    AnswerTask(Attempts attempts, ItemStatuses statuses, RecordAttempt attempt, Clock clock) {
        this.attempts = attempts;
        this.statuses = statuses;
        this.attempt = attempt;
        this.clock = clock;
    }

    /**
     * Judges answers without gaps and counts them, once per command.
     *
     * @return the attempt's number
     */
    public int answer(ExerciseVisit visit, String commandId, Task task, Map<String, String> answers) {
        var score = task.judge(answers);
        return attempt.record(
                visit,
                commandId,
                Answers.json(answers),
                score,
                visit.exercise().pass().met(score) && task.isEnough(answers));
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
