// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.ExerciseHead;
import org.bitstreamproject.verkstad.exercise.NextExercise;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The profile exercise in the reader's language.
 *
 * @param form null when there is nothing to fill in now
 * @param own the own card as text, empty without one
 * @param neighbours of the own cohort, by name
 * @param done what was done just now: saved, gone, or nothing
 */
public record ProfilePage(
        ExerciseHead head,
        List<PollQuestion> questions,
        String share,
        @Nullable Form form,
        List<Said> own,
        boolean ownShown,
        boolean participant,
        List<Neighbour> neighbours,
        List<Counted> counted,
        String done,
        NextExercise after) {

    /** What stands in the form. */
    public record Form(Map<String, List<String>> answers, boolean shown, boolean again, FieldErrors errors) {
        public boolean chosen(String question, String option) {
            return answers.getOrDefault(question, List.of()).contains(option);
        }

        public String text(String question) {
            return String.join("\n", answers.getOrDefault(question, List.of()));
        }

        /** For {@code aria-invalid}. */
        public @Nullable String invalid(String question) {
            return errors.of(question) == null ? null : "true";
        }
    }

    /** A question and what somebody answered. */
    public record Said(String question, String answer) {}

    /** Somebody who shows their card. */
    public record Neighbour(String name, String organisation, List<Said> card) {}

    /** What all said, as far as it may be shown. */
    public record Counted(PollQuestion question, Tally tally) {}
}
