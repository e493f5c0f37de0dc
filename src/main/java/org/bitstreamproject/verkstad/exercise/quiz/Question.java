// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.exercise.Task.Gap;

/** Something that is asked, with a right answer and an explanation. Answers are kept under names that begin with its id. */
public sealed interface Question permits OneRight, SeveralRight, Matching, Ordering, NumberAsked {
    /** Also the id of its first control, so that a link to it lands there. */
    String id();

    String text();

    /** What of a form are answers to this question. */
    Map<String, String> answers(Map<String, List<String>> typed);

    /** What must be mended before it can be judged. @param number its number in the form, counted from 1 */
    List<Gap> gaps(int number, Map<String, String> answers);

    /** The most it can give; at least 1. */
    int points();

    /** Whole points, from 0 to {@link #points()}. */
    int given(Map<String, String> answers);

    /** What was answered, in words. */
    List<Said> said(Map<String, String> answers);

    /** Why the right answer is right, and where this one went astray when that is known. */
    String explanation(Map<String, String> answers);

    default boolean isRight(Map<String, String> answers) {
        return given(answers) == points();
    }

    /** Some of it is right, not all. */
    default boolean isPartlyRight(Map<String, String> answers) {
        var given = given(answers);
        return given > 0 && given < points();
    }

    /** One thing that was answered. */
    record Said(String text, boolean right) {}

    /** Something to choose. */
    record Option(String id, String text) {
        static String text(List<Option> options, String id) {
            return options.stream()
                    .filter(option -> option.id().equals(id))
                    .map(Option::text)
                    .findFirst()
                    .orElse("–");
        }

        static boolean offered(List<Option> options, String id) {
            return options.stream().anyMatch(option -> option.id().equals(id));
        }
    }

    /** Asks the package's author, not the participant. */
    static void must(boolean fine, String question, String what) {
        if (!fine) {
            throw new IllegalArgumentException("question " + question + ": " + what);
        }
    }
}
