// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.jspecify.annotations.Nullable;

/** Counts an attempt that an exercise kind has judged, of whatever feature, with its status and its place in the learning log. */
@Dependent
@Transactional
public class RecordAttempt {
    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final Commands commands;
    private final EventLog events;
    private final Clock clock;

    @Inject
    RecordAttempt(Attempts attempts, ItemStatuses statuses, Commands commands, EventLog events, Clock clock) {
        this.attempts = attempts;
        this.statuses = statuses;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Once per command. It takes the place of the draft.
     *
     * @param answer texts by name, kept with the attempt
     * @return the attempt's number
     */
    public int record(ExerciseVisit visit, String commandId, JsonObject answer, Score score, boolean passed) {
        return record(visit, commandId, new Judged(0, answer, score, passed, null));
    }

    /**
     * @param attempt number of the one it was judged for; 0 when it is the same at each
     * @param figures what the answer comes to beside others; null when it is compared with nothing
     */
    record Judged(
            int attempt,
            JsonObject answer,
            Score score,
            boolean passed,
            @Nullable Map<String, BigDecimal> figures) {}

    /** The same with figures that are compared with those of others. @throws AttemptOver when another was counted meanwhile */
    int record(ExerciseVisit visit, String commandId, Judged judged) {
        var score = judged.score();
        var passed = judged.passed();
        var person = visit.session().person();
        var first = counted(visit, commandId);
        if (first.isPresent()) {
            return first.get();
        }
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise().id();
        var number = attempts.lastNumber(enrolment, exercise) + 1;
        if (judged.attempt() != 0 && judged.attempt() != number) {
            throw new AttemptOver();
        }
        attempts.add(new Attempt(
                new Attempt.NewAttempt(
                        enrolment,
                        exercise,
                        visit.course().version(),
                        judged.answer(),
                        score,
                        passed,
                        judged.figures()),
                number,
                clock.instant()));
        attempts.draft(enrolment, exercise).ifPresent(attempts::remove);
        var waits = visit.exercise().pass().kind() == PassRule.Kind.TEACHER_LEVEL;
        if (waits) {
            statuses.handedIn(enrolment, exercise);
        } else {
            statuses.record(enrolment, exercise, passed ? ItemState.PASSED : ItemState.STARTED, score);
        }
        events.append(
                enrolment,
                "exercise.attempted",
                "exercise:" + exercise,
                Json.createObjectBuilder()
                        .add("attempt", number)
                        .add("given", score.given())
                        .add("maximum", score.maximum())
                        .add("passed", passed)
                        .build());
        commands.remember(commandId, person, String.valueOf(number));
        return number;
    }

    /** How often this exercise was attempted. */
    public int made(ExerciseVisit visit) {
        return attempts.lastNumber(visit.session().enrolment(), visit.exercise().id());
    }

    /** What an attempt was judged by, and how. @param courseVersion of the exercise */
    public record Made(Map<String, String> answer, boolean passed, String courseVersion) {}

    /** One of the reader's own attempts; nothing when there is none of this number. */
    public Optional<Made> made(ExerciseVisit visit, String number) {
        return attempts.of(visit.session().enrolment(), visit.exercise().id()).stream()
                .filter(attempt -> String.valueOf(attempt.number()).equals(number))
                .map(attempt -> new Made(attempt.answers(), attempt.passed(), attempt.courseVersion()))
                .findFirst();
    }

    /** The attempt this command was counted as, when it arrived before. */
    Optional<Integer> counted(ExerciseVisit visit, String commandId) {
        return commands.resultOf(commandId, visit.session().person()).map(Integer::valueOf);
    }
}
