// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.Score;

/** What there is to do in an exercise that is answered by a form: read from its content, texts in one language. Pure. */
public interface Task {
    /**
     * What of a form are answers to this task: anything else is as if it had not been sent.
     *
     * @param typed name → values as sent; no name begins with an underscore
     * @return name → answer, at most as long as the database keeps; the form shows it again as it stands
     */
    Map<String, String> answers(Map<String, List<String>> typed);

    /** The form that gives these answers: the way back from {@link #answers}. */
    default Map<String, List<String>> typed(Map<String, String> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.forEach((name, answer) -> typed.put(name, List.of(answer)));
        return typed;
    }

    /** What must be mended before the answers can be judged, in the order of the form; empty when they can. */
    List<Gap> gaps(Map<String, String> answers);

    /** How good the answers are, without gaps. */
    Score judge(Map<String, String> answers);

    /** False when answers without gaps are judged and shown, but do not do the exercise yet, whatever their score. */
    default boolean isEnough(Map<String, String> answers) {
        return true;
    }

    /** The same task, showing the part of it where this gap is; itself when all of it is shown at once. */
    default Task showing(Gap gap) {
        return this;
    }

    /** Whether the control to mend is on the page as the task is shown now. */
    default boolean shows(Gap gap) {
        return true;
    }

    /** Whether a new attempt begins with the answers of the last one. */
    default boolean goesOnFromTheLast() {
        return false;
    }

    /** Whether the task as it is shown now asks for the answer of this name: a form in several steps asks for some. */
    default boolean asks(String name) {
        return true;
    }

    /**
     * What somebody typed where the task is shown now, and what was answered elsewhere.
     *
     * @param stored answers so far
     * @param typed name → values as sent
     */
    default Map<String, String> together(Map<String, String> stored, Map<String, List<String>> typed) {
        var both = new LinkedHashMap<String, List<String>>();
        typed(stored).forEach((name, values) -> {
            if (!asks(name)) {
                both.put(name, values);
            }
        });
        typed.forEach((name, values) -> {
            if (asks(name)) {
                both.put(name, values);
            }
        });
        return answers(both);
    }

    /** Number of the attempt it is for; 0 when it is the same at each. */
    default int attempt() {
        return 0;
    }

    /** What was asked, in short, when it is made up for the attempt: kept with it. Empty when it stands in the content. */
    default String asked() {
        return "";
    }

    /**
     * Something the person must mend.
     *
     * @param field id of the control the message belongs to
     * @param message key of the text
     * @param arguments what the text's placeholders stand for
     */
    record Gap(String field, String message, List<Object> arguments) {
        public Gap(String field, String message, Object... arguments) {
            this(field, message, List.of(arguments));
        }
    }
}
