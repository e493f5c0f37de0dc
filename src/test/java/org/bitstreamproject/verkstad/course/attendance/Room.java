// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** An edition whose first meeting began yesterday and goes on today: two teachers and two participants. */
record Room(Database db, Admission dag, Admission eva, Admission anna, Admission bo) {
    /** The day the builder's clock stands at. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static Room open(Database db) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);
            course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
            var room = new Room(
                    db,
                    course.admit(platform, "dag", Role.TEACHER),
                    course.admit(platform, "eva", Role.TEACHER),
                    course.admit(platform, "anna", Role.PARTICIPANT),
                    course.admit(platform, "bo", Role.PARTICIPANT));
            course.editions()
                    .plan(
                            room.dag().edition(),
                            Map.of(Anchor.U, TODAY.minusDays(1), Anchor.B, TODAY.plusDays(40)),
                            "test");
            return room;
        });
    }

    SessionInfo session(Admission who) {
        return new SessionInfo(
                1,
                "handle",
                who.person(),
                who.enrolment(),
                who.cohort(),
                who.edition(),
                new PlatformId(1),
                "umu",
                "VM",
                "Modellering",
                "Name",
                who.role(),
                Set.of(),
                who.language(),
                Country.SE,
                ZoneId.of("Europe/Stockholm"),
                null,
                "home");
    }

    static MeetingDays days(EntityManager em, Clock clock) {
        var course = new CourseBuilder(em);
        return new MeetingDays(course.packages(), course.editions(), clock);
    }

    static TickPresence ticking(EntityManager em, Clock clock) {
        return new TickPresence(days(em, clock), new CourseBuilder(em).participants(), new Ticks(em), clock);
    }

    static CheckIn checkIn(EntityManager em, Clock clock) {
        return new CheckIn(
                days(em, clock),
                new CourseBuilder(em).participants(),
                new RoomCodes(em),
                new Ticks(em),
                new AuditTrail(em, clock),
                clock);
    }

    static AgreeSubstitute agreeing(EntityManager em) {
        return new AgreeSubstitute(
                days(em, CLOCK),
                new CourseBuilder(em).participants(),
                new Substitutes(em),
                new AuditTrail(em, CLOCK),
                CLOCK);
    }

    static Standings standings(EntityManager em) {
        var course = new CourseBuilder(em);
        return new Standings(course.packages(), course.participants(), new Ticks(em), new Substitutes(em));
    }

    static ShowRoll roll(EntityManager em) {
        return new ShowRoll(
                days(em, CLOCK),
                new CourseBuilder(em).participants(),
                new People(em),
                new Ticks(em),
                new RoomCodes(em));
    }
}
