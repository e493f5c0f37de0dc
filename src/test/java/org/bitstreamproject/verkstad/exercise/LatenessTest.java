// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static boolean late(Database db, Learner who, String exercise, @Nullable Instant due, String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return db.in(em -> {
            var visit = who.visit(em, exercise);
            var dated = new ExerciseVisit(
                    visit.session(), visit.course(), visit.module(), visit.exercise(), due, visit.query());
            return new Lateness(new CourseBuilder(em).deadlines(), clock).isLate(dated);
        });
    }
}
