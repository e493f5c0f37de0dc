// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;
import static org.bitstreamproject.verkstad.course.CourseBuilder.anArrival;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.jspecify.annotations.Nullable;

/** Who is let in by one look, and that every launch with something to decide or to write is not. */
class ReturningTest {
    @TestOnBothDatabases
    void letsInAsTheWholeJudgementWould(Database db) {
        Arrival arrival = admitted(db, Role.PARTICIPANT, "5");
        Admission judged = db.in(em -> new CourseBuilder(em).admit(arrival));

        assertThat(returning(db, arrival, CLOCK)).contains(judged);
    }

    @TestOnBothDatabases
    void leavesWhatIsNewToTheJudgement(Database db) {
        Arrival known = admitted(db, Role.PARTICIPANT, "5");

        List<UnaryOperator<Arrival>> changes = List.of(
                arrival -> named(arrival, "Another Name", arrival.email()),
                arrival -> named(arrival, arrival.fullName(), null),
                arrival -> titled(arrival, "Modellering II"),
                arrival -> as(arrival, Role.TEACHER, false),
                arrival -> as(arrival, Role.ASSISTANT, false),
                arrival -> as(arrival, Role.PARTICIPANT, true),
                arrival -> anArrival(arrival.platform(), "6", Role.PARTICIPANT, false, null),
                arrival -> anArrival(arrival.platform(), "5", Role.PARTICIPANT, false, "no"));

        assertThat(returning(db, known, CLOCK)).isPresent();
        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(returning(db, change.apply(known), CLOCK)).isEmpty());
    }

    @TestOnBothDatabases
    void leavesTheFirstLaunchAfterADayToTheJudgementWhichNotesIt(Database db) {
        Arrival arrival = admitted(db, Role.PARTICIPANT, "5");

        assertThat(returning(db, arrival, Clock.offset(CLOCK, Duration.ofDays(1))))
                .isPresent();
        assertThat(returning(db, arrival, Clock.offset(CLOCK, Duration.ofDays(1).plusMillis(1))))
                .isEmpty();
    }

    @TestOnBothDatabases
    void leavesAnExaminerOfTheFileToTheJudgementWhichGrants(Database db) {
        Arrival examiner = admitted(db, Role.PARTICIPANT, "examiner");

        assertThat(returning(db, examiner, CLOCK)).isEmpty();
    }

    @TestOnBothDatabases
    void leavesSomebodyWhoWentOrWhoseCohortIsShutToTheJudgement(Database db) {
        Arrival gone = admitted(db, Role.PARTICIPANT, "5");
        Arrival shut = admitted(db, Role.PARTICIPANT, "5");
        long enrolment = returning(db, gone, CLOCK).orElseThrow().enrolment().value();
        long cohort = returning(db, shut, CLOCK).orElseThrow().cohort().value();

        db.inTransaction(em -> {
            em.createNativeQuery("UPDATE enrolment SET left_at = joined_at WHERE id = ?1")
                    .setParameter(1, enrolment)
                    .executeUpdate();
            em.createNativeQuery("UPDATE cohort SET active = FALSE WHERE id = ?1")
                    .setParameter(1, cohort)
                    .executeUpdate();
        });

        assertThat(returning(db, gone, CLOCK)).isEmpty();
        assertThat(returning(db, shut, CLOCK)).isEmpty();
    }

    @TestOnBothDatabases
    void leavesANewRunOfTheCourseToTheJudgement(Database db) {
        Arrival arrival = admitted(db, Role.PARTICIPANT, "5");

        db.inTransaction(em -> new Contexts(em).next(arrival.platform(), arrival.lmsContextId()));

        assertThat(returning(db, arrival, CLOCK)).isEmpty();
    }

    /** On a platform of its own, let in once. */
    private static Arrival admitted(Database db, Role role, String user) {
        String key = aKey("umu");
        return db.in(em -> {
            var course = new CourseBuilder(em);
            PlatformId platform = course.platform(key, Country.SE);
            course.bindContext().bind(platform, CourseBuilder.aBinding("VM-" + key, Country.SE));
            Arrival arrival = anArrival(platform, user, role, false, null);
            course.admit(arrival);
            return arrival;
        });
    }

    private static Optional<Admission> returning(Database db, Arrival arrival, Clock clock) {
        return db.in(em -> new CourseBuilder(em).returning(arrival, clock));
    }

    private static Arrival named(Arrival a, @Nullable String fullName, @Nullable String email) {
        return new Arrival(
                a.platform(),
                a.lmsContextId(),
                a.contextTitle(),
                a.lmsUserId(),
                null,
                null,
                fullName,
                email,
                a.role(),
                a.administrator(),
                a.locale(),
                null);
    }

    private static Arrival titled(Arrival a, String title) {
        return new Arrival(
                a.platform(),
                a.lmsContextId(),
                title,
                a.lmsUserId(),
                null,
                null,
                a.fullName(),
                a.email(),
                a.role(),
                a.administrator(),
                a.locale(),
                null);
    }

    private static Arrival as(Arrival a, Role role, boolean administrator) {
        return new Arrival(
                a.platform(),
                a.lmsContextId(),
                a.contextTitle(),
                a.lmsUserId(),
                null,
                null,
                a.fullName(),
                a.email(),
                role,
                administrator,
                a.locale(),
                null);
    }
}
