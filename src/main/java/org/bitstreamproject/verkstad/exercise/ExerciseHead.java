// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.NeighbourWord;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.course.PassRule;
import org.jspecify.annotations.Nullable;

/**
 * What every page of an exercise begins with.
 *
 * @param marked the brief as safe HTML, with links at words a neighbour reads otherwise
 * @param words what those links lead to, in the order of the brief
 * @param grace until when it counts as in time; null when a review round begins with what is handed in
 */
public record ExerciseHead(
        String id,
        String title,
        String brief,
        String marked,
        List<NeighbourWord> words,
        String moduleId,
        String moduleTitle,
        PassRule pass,
        @Nullable Instant due,
        @Nullable Instant grace) {

    private static final NeighbourWords WORDS = new NeighbourWords();

    /** In the reader's language. */
    public static ExerciseHead of(ExerciseVisit visit) {
        var language = visit.session().language();
        var exercise = visit.exercise();
        var due = visit.due();
        var brief = exercise.brief().in(language);
        var marking = WORDS.inCourse(visit.course(), language);
        var marked = marking.plain(brief);
        return new ExerciseHead(
                exercise.id(),
                exercise.title().in(language),
                brief,
                marked,
                marking.words(),
                visit.module().id(),
                visit.module().title().in(language),
                exercise.pass(),
                due == null ? null : due.at(),
                due == null ? null : due.graceUntil());
    }
}
