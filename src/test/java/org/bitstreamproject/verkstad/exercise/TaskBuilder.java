// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.testing.Found;

/** Tasks and complete answers for tests of other features. */
public final class TaskBuilder {
    private TaskBuilder() {}

    /** Knows the instrument of two perspectives. */
    public static Tasks tasks(EntityManager em) {
        return new Tasks(Found.of(new PerspectiveKind(groups(em))));
    }

    public static GroupAnswers groups(EntityManager em) {
        return new GroupAnswers(em, new CourseBuilder(em).participants());
    }

    /** Somebody's first attempt, complete. */
    public static void answered(EntityManager em, EnrolmentId who, String exercise, Map<String, String> answers) {
        var attempt = new Attempt.NewAttempt(who, exercise, "1", Answers.json(answers), Score.of(1, 1), true);
        new Attempts(em).add(new Attempt(attempt, 1, CLOCK.instant()));
    }
}
