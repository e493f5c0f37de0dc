// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import org.bitstreamproject.verkstad.course.PassRule;
import org.jspecify.annotations.Nullable;

/** What every page of an exercise begins with. @param grace until when it counts as in time; null when a review round begins with what is handed in */
public record ExerciseHead(
        String id,
        String title,
        String brief,
        String moduleId,
        String moduleTitle,
        PassRule pass,
        @Nullable Instant due,
        @Nullable Instant grace) {

    /** In the reader's language. */
    public static ExerciseHead of(ExerciseVisit visit) {
        var language = visit.session().language();
        var exercise = visit.exercise();
        var due = visit.due();
        return new ExerciseHead(
                exercise.id(),
                exercise.title().in(language),
                exercise.brief().in(language),
                visit.module().id(),
                visit.module().title().in(language),
                exercise.pass(),
                due == null ? null : due.at(),
                due == null ? null : due.graceUntil());
    }
}
