// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.Learner;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.web.Pages;

/** Which exercises are reviews, and where they lead. */
class ReviewExercisesTest {
    @TestOnBothDatabases
    void takesCareOfTheReviewsOfTheCourseOnly(Database db) {
        var reviews = new ReviewExercises(new Pages());
        var anna = Learner.alone(db);
        var course = db.in(em -> anna.visit(em, "E4.3").course());

        assertThat(course.modules().stream().map(CourseModule::exercises).flatMap(exercises -> exercises.stream()))
                .filteredOn(reviews::handles)
                .extracting(Exercise::id)
                .containsExactly("E4.3", "E6.5", "E8.4");
    }

    @TestOnBothDatabases
    void leadsParticipantsToTheirReviewsAndTeachersToTheRounds(Database db) {
        var site = Learner.site(db, aKey("VM"), Country.SE);

        for (var role : new Role[] {Role.TEACHER, Role.ASSISTANT}) {
            var teaching = Learner.at(db, site, Country.SE, role.name(), role);
            assertThat(ReviewExercises.way(teaching.session())).isEqualTo("/rounds");
        }
        assertThat(ReviewExercises.way(Learner.alone(db).session())).isEqualTo("/reviews");
    }
}
