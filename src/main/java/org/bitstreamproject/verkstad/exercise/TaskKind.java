// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** A kind of exercise that is answered by a form: says what the task is and which page shows it. Any bean is found. */
public interface TaskKind {
    /** The kind as the course package names it, such as {@code QUIZ}. */
    String name();

    /** True for the exercises it takes care of; all of its name, unless it says otherwise. */
    default boolean handles(Exercise exercise) {
        return exercise.kind().equals(name());
    }

    /** The template under {@code exercise/} or the kind's own feature; it takes a {@link TaskPage} of the task. */
    String template();

    /** Read from the exercise's content, texts in this language. */
    Task task(Exercise exercise, Language language);

    /** As somebody meets it in a course: with what others or their own case say beside it. */
    default Task task(ExerciseVisit visit) {
        return task(visit.exercise(), visit.session().language());
    }

    /** As they meet it at this attempt, counted from 1: what is asked may be new each time, and is the same when looked at again. */
    default Task task(ExerciseVisit visit, int attempt) {
        return task(visit);
    }
}
