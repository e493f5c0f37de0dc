// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** The one next step within a module: what is required and not done first, then what is practice. Pure. */
public record NextExercise(String href, String title) {

    /** After this exercise; the module itself when everything else in it is done. */
    public static NextExercise after(ExerciseVisit visit, Map<String, ItemStatus> statuses) {
        var language = visit.session().language();
        return open(visit.module(), statuses)
                .filter(exercise -> !exercise.id().equals(visit.exercise().id()))
                .findFirst()
                .map(exercise -> of(exercise, language))
                .orElseGet(() -> new NextExercise(
                        "/module/" + visit.module().id(), visit.module().title().in(language)));
    }

    static NextExercise of(Exercise exercise, Language language) {
        return new NextExercise("/exercise/" + exercise.id(), exercise.title().in(language));
    }

    /** What there is something to do about, required first, else in the order of the module. */
    static Stream<Exercise> open(CourseModule module, Map<String, ItemStatus> statuses) {
        var open = module.exercises().stream()
                .filter(exercise -> !handedIn(statuses, exercise))
                .toList();
        return Stream.concat(
                open.stream().filter(Exercise::required), open.stream().filter(exercise -> !exercise.required()));
    }

    private static boolean handedIn(Map<String, ItemStatus> statuses, Exercise exercise) {
        var status = statuses.get(exercise.id());
        return status != null && status.state() != ItemState.STARTED;
    }
}
