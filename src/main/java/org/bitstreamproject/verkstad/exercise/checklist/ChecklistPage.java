// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.NextExercise;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as its page shows it.
 *
 * @param line what stands in the practice line
 * @param version of the line
 * @param reason what was typed to tick a step off by hand, before it was refused
 * @param after where to go when all is done
 */
public record ChecklistPage(
        ExerciseHead head,
        List<Line> steps,
        String line,
        long version,
        @Nullable Instant writtenAt,
        String reason,
        FieldErrors errors,
        NextExercise after) {

    /** A step. @param at null as long as it is not done @param byHand the reason given, null when the tool saw it */
    public record Line(
            Sign sign,
            String title,
            String how,
            @Nullable Instant at,
            @Nullable String byHand,
            boolean current) {
        public boolean done() {
            return at != null;
        }

        /** Changes when the step looks different. */
        public String state() {
            return done() ? "done" : current ? "current" : "todo";
        }
    }

    public int done() {
        return (int) steps.stream().filter(Line::done).count();
    }

    /** The first step that is not done; null when all are. */
    public @Nullable Line next() {
        return steps.stream().filter(Line::current).findFirst().orElse(null);
    }

    public boolean isDone(Sign sign) {
        return steps.stream().anyMatch(step -> step.sign() == sign && step.done());
    }
}
