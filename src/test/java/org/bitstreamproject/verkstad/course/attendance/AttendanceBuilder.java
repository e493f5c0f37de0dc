// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.MeetingAttendance;

/** Who was where, for tests of other features. */
public final class AttendanceBuilder {
    private AttendanceBuilder() {}

    public static MeetingAttendance attendance(EntityManager em) {
        return Room.standings(em);
    }

    /** The person was there on the first two days of the meeting. */
    public static void wasThere(EntityManager em, Admission person, Anchor anchor) {
        var now = CLOCK.instant();
        for (int day = 1; day <= 2; day++) {
            var command = UUID.randomUUID().toString();
            var said = new Tick.Said(command, person.edition(), anchor, day, person.enrolment(), true, false);
            new Ticks(em).add(new Tick(said, person.person(), now, now));
        }
    }

    /** Something else was agreed with the person. */
    public static void didInstead(EntityManager em, Admission person, Anchor anchor) {
        var substitute = new Substitute(person.edition(), anchor, person.enrolment());
        substitute.agree("Såg inspelningen och skrev en sida.", person.person(), CLOCK.instant());
        new Substitutes(em).keep(substitute);
    }
}
