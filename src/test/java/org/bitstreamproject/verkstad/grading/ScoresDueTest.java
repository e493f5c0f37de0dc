// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.grading.GradingBuilder.aDesk;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatusChanged;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.review.ReviewCompleted;
import org.bitstreamproject.verkstad.review.Reviews;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Module and review scores reach the outbox once per change. */
class ScoresDueTest {
    @TestOnBothDatabases
    void sendsAModulesScoreOnceHoweverManyItemsChanged(Database db) {
        var person = CaseBuilder.anEdition(db).participant(Country.SE).enrolment();

        for (var item : new String[] {"E1.1", "E1.2"}) {
            db.inTransaction(em -> {
                GradingBuilder.statuses(em).record(person, item, ItemState.PASSED, null);
                scores(em).itemChanged(new ItemStatusChanged(person, item, ItemState.PASSED, null));
            });
        }
        settle(db);
        settle(db);

        assertThat(line(db, person, "module:M1").seq()).isEqualTo(1);
        assertThat(line(db, person, "module:M1").decided()).isEqualByComparingTo("0.5");
    }

    @TestOnBothDatabases
    void sendsNothingWhenNothingIsDifferent(Database db) {
        var person = CaseBuilder.anEdition(db).participant(Country.SE).enrolment();
        db.inTransaction(em -> GradingBuilder.statuses(em).record(person, "E1.1", ItemState.PASSED, null));
        db.inTransaction(em -> scores(em).itemChanged(new ItemStatusChanged(person, "E1.1", ItemState.PASSED, null)));
        settle(db);

        db.inTransaction(em -> scores(em).itemChanged(new ItemStatusChanged(person, "E1.1", ItemState.PASSED, null)));
        settle(db);

        assertThat(line(db, person, "module:M1").seq()).isEqualTo(1);
    }

    @TestOnBothDatabases
    void sendsTheShareOfCompleteReviews(Database db) {
        var programme = aDesk(db).programme.opened();
        var reviewer = programme.author(0).enrolment();
        programme.completes(0, programme.givenTo(0).get(0));
        ReviewCompleted event = programme.completed.all().get(0);

        db.inTransaction(em -> scores(em).reviewCompleted(event));
        settle(db);

        assertThat(line(db, reviewer, "reviews").decided()).isEqualByComparingTo("0.5");
    }

    @TestOnBothDatabases
    void leavesTeachersAndMilestonesAlone(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var teacher = edition.person(Country.SE, Role.TEACHER).enrolment();
        var person = edition.participant(Country.SE).enrolment();

        db.inTransaction(em -> {
            scores(em).itemChanged(new ItemStatusChanged(teacher, "E1.1", ItemState.PASSED, null));
            scores(em).itemChanged(new ItemStatusChanged(person, "MS3", ItemState.PASSED, null));
        });
        settle(db);

        Boolean silent = db.in(
                em -> new Passback(em, CLOCK).stateOf(teacher, "module:M1").isEmpty()
                        && new Passback(em, CLOCK).newestOf(List.of(person)).isEmpty());
        assertThat(silent).isTrue();
    }

    private static void settle(Database db) {
        int settled = db.in(em -> scores(em).send());
        while (settled > 0) {
            settled = db.in(em -> scores(em).send());
        }
    }

    private static Passback.Line line(Database db, EnrolmentId person, String contentKey) {
        return db.in(em -> new Passback(em, CLOCK).stateOf(person, contentKey).orElseThrow());
    }

    private static ScoresDue scores(EntityManager em) {
        var course = new CourseBuilder(em);
        return new ScoresDue(
                em,
                course.enrolments(),
                new Cohorts(em),
                course.packages(),
                GradingBuilder.statuses(em),
                new Reviews(em),
                new Passback(em, CLOCK),
                CLOCK);
    }
}
