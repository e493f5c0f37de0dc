// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A task to answer, or one that has been answered.
 *
 * @param answers name → answer
 * @param result null while answering
 * @param draft what the page knows of unfinished answers
 * @param late whether the final day and its grace are over; answers count all the same
 */
public record TaskPage<T extends Task>(
        ExerciseHead head,
        T task,
        Illustrations.@Nullable Picture picture,
        Map<String, String> answers,
        FieldErrors errors,
        @Nullable Result result,
        Saving draft,
        boolean late) {

    /**
     * How far unfinished answers are saved.
     *
     * @param version what these answers build on; 0 for none
     * @param saved whether they have just been saved
     * @param newer whether other answers are stored, from another device, and were left as they are
     * @param over whether the attempt they are about was counted before: they are shown, and cannot be sent
     */
    public record Saving(long version, boolean saved, boolean newer, boolean over) {
        static final Saving NOTHING = new Saving(0, false, false);

        public Saving(long version, boolean saved, boolean newer) {
            this(version, saved, newer, false);
        }
    }

    /**
     * How an attempt went.
     *
     * @param next where to go now
     * @param changed whether what was asked then cannot be shown any more
     */
    public record Result(
            int attempt,
            Score score,
            boolean passed,
            Instant at,
            @Nullable Score best,
            String next,
            String nextTitle,
            boolean changed) {}

    /** Whether unfinished answers have just been saved. */
    public boolean saved() {
        return draft.saved();
    }

    /** The answer of this name, or an empty text. */
    public String answer(String name) {
        return answers.getOrDefault(name, "");
    }

    /** True when this is what was answered. */
    public boolean is(String name, String value) {
        return value.equals(answers.get(name));
    }

    /** For {@code aria-invalid}: null when there is nothing to mend. */
    public @Nullable String invalid(String name) {
        return errors.of(name) == null ? null : "true";
    }

    /** For {@code aria-describedby}: the id of the message, null when there is none. */
    public @Nullable String describedBy(String name) {
        return errors.of(name) == null ? null : name + "-error";
    }

    /** The same for a control that something else describes too. @param other its id, null when there is none */
    public @Nullable String describedBy(String name, @Nullable String other) {
        var error = describedBy(name);
        return other == null ? error : error == null ? other : other + " " + error;
    }
}
