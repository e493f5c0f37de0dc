// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.jspecify.annotations.Nullable;

/** Keeps and judges the answers to a task. */
@Dependent
@Transactional
public class AnswerTask {
    /** Beside the answers; no field's name begins like this. */
    private static final String ASKED = "_asked";

    private final Attempts attempts;
    private final ItemStatuses statuses;
    private final RecordAttempt attempt;
    private final Event<CaseResult> results;
    private final Clock clock;

    @Inject
    AnswerTask(
            Attempts attempts, ItemStatuses statuses, RecordAttempt attempt, Event<CaseResult> results, Clock clock) {
        this.attempts = attempts;
        this.statuses = statuses;
        this.attempt = attempt;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Judges answers without gaps and counts them, once per command, unless a draft is stored that the writer has not
     * seen: it would go with the attempt.
     *
     * @param base version of what the answers build on; 0 for none, null to replace whatever is stored
     * @throws AlreadyJudged when a teacher has
     * @throws AttemptOver when the task is for another attempt than the next
     */
    AnswerOutcome answer(
            ExerciseVisit visit, String commandId, Task task, Map<String, String> answers, @Nullable Long base) {
        var counted = attempt.counted(visit, commandId);
        if (counted.isPresent()) {
            return new AnswerOutcome.Counted(counted.get());
        }
        if (isJudged(visit)) {
            throw new AlreadyJudged();
        }
        checkNext(visit, task);
        var unseen = attempts.draft(
                        visit.session().enrolment(), visit.exercise().id())
                .filter(draft -> base != null && draft.version() != base)
                .filter(draft -> !draft.answers().equals(answers));
        if (unseen.isPresent()) {
            return new DraftOutcome.Newer(unseen.get().version(), unseen.get().answers());
        }
        var score = task.judge(answers);
        var passed = visit.exercise().pass().met(score) && task.isEnough(answers);
        var number = attempt.record(
                visit,
                commandId,
                new RecordAttempt.Judged(
                        task.attempt(),
                        Answers.json(kept(task, answers)),
                        score,
                        passed,
                        task instanceof Compared compared ? compared.figures(answers) : null));
        if (passed && task instanceof ForCase result) {
            results.fire(
                    new CaseResult(visit.session().enrolment(), visit.exercise().id(), score, result.forCase(answers)));
        }
        return new AnswerOutcome.Counted(number);
    }

    private static Map<String, String> kept(Task task, Map<String, String> answers) {
        if (task.asked().isEmpty()) {
            return answers;
        }
        var kept = new LinkedHashMap<>(answers);
        kept.put(ASKED, task.asked());
        return kept;
    }

    /** Whether what was asked at an attempt is what this task asks: the program may have made it up in another way. */
    static boolean isAsked(Task task, Map<String, String> kept) {
        return kept.getOrDefault(ASKED, "").equals(task.asked());
    }

    private void checkNext(ExerciseVisit visit, Task task) {
        if (task.attempt() != 0 && task.attempt() != attempts.next(visit)) {
            throw new AttemptOver();
        }
    }

    /** The attempt this command was counted as, when it arrived before. */
    Optional<Integer> counted(ExerciseVisit visit, String commandId) {
        return attempt.counted(visit, commandId);
    }

    /** The same for somebody with nothing else under way: whatever is stored is replaced. */
    public void answer(ExerciseVisit visit, String commandId, Task task, Map<String, String> answers) {
        answer(visit, commandId, task, answers, null);
    }

    /**
     * Keeps what is answered so far, unless something newer is stored: the same person may have the form open on another
     * device, or have answered it meanwhile.
     *
     * @param base version of what the answers build on; 0 for none, null to replace whatever is stored
     * @throws AlreadyJudged when a teacher has
     */
    DraftOutcome keep(ExerciseVisit visit, Map<String, String> answers, @Nullable Long base) {
        NationalIdRefused.check(answers.values());
        if (isJudged(visit)) {
            throw new AlreadyJudged();
        }
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise().id();
        var draft = attempts.draft(enrolment, exercise).orElse(null);
        var stored = draft == null ? Map.<String, String>of() : draft.answers();
        var version = draft == null ? 0 : draft.version();
        if (stored.equals(answers)) {
            return new DraftOutcome.Saved(version, draft == null ? clock.instant() : draft.savedAt());
        }
        if (base != null && version != base) {
            return new DraftOutcome.Newer(version, stored);
        }
        if (draft == null) {
            draft = new Draft(enrolment, exercise);
            attempts.add(draft);
        }
        draft.save(answers, clock.instant());
        statuses.record(enrolment, exercise, ItemState.STARTED, null);
        return new DraftOutcome.Saved(draft.version(), draft.savedAt());
    }

    /** The same for answers to a task that may be of one attempt only. @throws AttemptOver when it is not the next */
    DraftOutcome keep(ExerciseVisit visit, Task task, Map<String, String> answers, @Nullable Long base) {
        checkNext(visit, task);
        return keep(visit, answers, base);
    }

    /**
     * The same for what was typed where a task of several steps is shown now: other steps stay as they are stored, or as they
     * were in the last attempt.
     *
     * @param typed name → values as sent
     */
    DraftOutcome keepPart(ExerciseVisit visit, Task task, Map<String, List<String>> typed, @Nullable Long base) {
        return keep(visit, task, task.together(soFar(visit, task), typed), base);
    }

    /** What a new answer begins with: the draft, else the last attempt where one goes on from it. */
    private Map<String, String> soFar(ExerciseVisit visit, Task task) {
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise().id();
        return attempts.draft(enrolment, exercise)
                .map(Draft::answers)
                .orElseGet(() -> task.goesOnFromTheLast()
                        ? attempts.of(enrolment, exercise).stream()
                                .findFirst()
                                .map(AttemptInfo::answers)
                                .orElse(Map.of())
                        : Map.of());
    }

    /** What a teacher has judged stands as it was read; a text that was waived may still be written. */
    boolean isJudged(ExerciseVisit visit) {
        return visit.exercise().pass().kind() == PassRule.Kind.TEACHER_LEVEL
                && statuses.isJudged(
                        visit.session().enrolment(), visit.exercise().id());
    }
}
