// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.testing.FiredEvents;
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

    /** Keeps and judges answers; what it tells others is caught. */
    static AnswerTask answering(EntityManager em, FiredEvents<ItemStatusChanged> fired) {
        var statuses = new ItemStatuses(em, fired, CLOCK);
        return new AnswerTask(new Attempts(em), statuses, recording(em, statuses), new FiredEvents<>(), CLOCK);
    }

    /** Counts attempts of other features. */
    public static RecordAttempt recording(EntityManager em) {
        return recording(em, new ItemStatuses(em, new FiredEvents<>(), CLOCK));
    }

    private static RecordAttempt recording(EntityManager em, ItemStatuses statuses) {
        return new RecordAttempt(new Attempts(em), statuses, new Commands(em, CLOCK), new EventLog(em, CLOCK), CLOCK);
    }

    /** Somebody's first attempt, complete. */
    public static void answered(EntityManager em, EnrolmentId who, String exercise, Map<String, String> answers) {
        var attempt = new Attempt.NewAttempt(who, exercise, "1", Answers.json(answers), Score.of(1, 1), true);
        new Attempts(em).add(new Attempt(attempt, 1, CLOCK.instant()));
    }
}
