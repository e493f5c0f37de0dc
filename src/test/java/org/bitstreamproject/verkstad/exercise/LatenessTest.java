// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.jspecify.annotations.Nullable;

class LatenessTest {
    private static final Instant DUE = Instant.parse("2016-11-09T15:00:00Z");

    @TestOnBothDatabases
    void nothingIsLateWhileTheGraceRuns(Database db) {
        var anna = Learner.alone(db);

        assertThat(late(db, anna, "E1.1", DUE, "2016-11-10T15:00:00Z")).isFalse();
        assertThat(late(db, anna, "E1.1", DUE, "2016-11-12T15:00:00Z")).isFalse();
        assertThat(late(db, anna, "E1.1", DUE, "2016-11-12T15:00:01Z")).isTrue();
        assertThat(late(db, anna, "E1.1", null, "2016-11-12T15:00:01Z")).isFalse();
    }

    @TestOnBothDatabases
    void whatReviewersWaitForIsLateAtOnce(Database db) {
        assertThat(late(db, Learner.alone(db), "E4.2", DUE, "2016-11-09T15:00:01Z"))
                .isTrue();
    }

    /** The days of grace go on after a break, so the page says until when rather than how many. */
    @TestOnBothDatabases
    void saysUntilWhenItCountsAsInTimeAcrossABreak(Database db) {
        var anna = Learner.alone(db);

        ExerciseHead autumn = db.in(em -> ExerciseHead.of(dated(em, anna.visit(em, "E1.1"), DUE)));
        ExerciseHead christmas =
                db.in(em -> ExerciseHead.of(dated(em, anna.visit(em, "E1.1"), Instant.parse("2016-12-21T15:00:00Z"))));
        ExerciseHead round = db.in(em -> ExerciseHead.of(dated(em, anna.visit(em, "E4.2"), DUE)));

        assertThat(autumn.grace()).isEqualTo("2016-11-12T15:00:00Z");
        assertThat(christmas.grace()).isAfter("2017-01-01T00:00:00Z");
        assertThat(round.grace()).isNull();
    }

    private static ExerciseVisit dated(EntityManager em, ExerciseVisit visit, @Nullable Instant at) {
        var due = at == null
                ? null
                : new CourseBuilder(em)
                        .deadlines()
                        .due(visit.session().edition(), visit.exercise().id(), at);
        return new ExerciseVisit(visit.session(), visit.course(), visit.module(), visit.exercise(), due, visit.query());
    }

    private static boolean late(Database db, Learner who, String exercise, @Nullable Instant due, String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return db.in(em -> {
            var visit = who.visit(em, exercise);
            return new Lateness(clock).isLate(dated(em, visit, due));
        });
    }
}
