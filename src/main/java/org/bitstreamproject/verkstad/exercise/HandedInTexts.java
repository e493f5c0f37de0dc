// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.PassRule;
import org.bitstreamproject.verkstad.exercise.text.OwnText;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** What somebody has handed in for a teacher to judge. For the one who judges, and nobody else. */
@Dependent
public class HandedInTexts {
    private final Attempts attempts;

    @Inject
    public HandedInTexts(EntityManager entityManager) {
        this.attempts = new Attempts(entityManager);
    }

    /**
     * The newest version of one exercise's texts.
     *
     * @param criterion of the rubric that judges it
     */
    public record HandedIn(String exercise, String title, String criterion, AttemptStamp stamp, List<Part> parts) {}

    /** Which version it is. */
    public record AttemptStamp(int number, Instant at) {}

    /** One text under its heading. */
    public record Part(String label, String text) {}

    /** In the order of the course; exercises nothing was handed in for are missing. */
    public List<HandedIn> of(EnrolmentId enrolment, CoursePackage course, Language language) {
        return judged(course)
                .flatMap(exercise -> attempts.of(enrolment, exercise.id()).stream()
                        .limit(1)
                        .map(newest -> handedIn(exercise, newest, language)))
                .toList();
    }

    /** The newest versions in one word, to see whether they are still those that were read. */
    public String versions(EnrolmentId enrolment, CoursePackage course) {
        return of(enrolment, course, Language.EN).stream()
                .map(text -> text.exercise() + ":" + text.stamp().number())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
    }

    private static Stream<Exercise> judged(CoursePackage course) {
        return course.exercises().stream()
                .filter(exercise -> exercise.pass().kind() == PassRule.Kind.TEACHER_LEVEL)
                .filter(exercise -> exercise.content().containsKey("criterion"));
    }

    private static HandedIn handedIn(Exercise exercise, AttemptInfo newest, Language language) {
        return new HandedIn(
                exercise.id(),
                exercise.title().in(language),
                exercise.content().getString("criterion"),
                new AttemptStamp(newest.number(), newest.at()),
                OwnText.read(exercise.content(), language).fields().stream()
                        .map(field -> new Part(field.label(), newest.answers().getOrDefault(field.id(), "")))
                        .toList());
    }
}
