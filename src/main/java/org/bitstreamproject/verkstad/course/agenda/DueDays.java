// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;

/** Which days a person may choose for a deadline: the calendar's own rule. Pure. */
final class DueDays {
    private DueDays() {}

    /** Openings stand on any day. */
    static boolean opens(String item) {
        return item.endsWith(".opens");
    }

    /** @throws DayRefused when nothing can fall due then, or when the day is over */
    static void check(List<Freeze> freezes, String item, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new DayRefused("day-past", freeDayFrom(freezes, today));
        }
        var calendar = new CourseCalendar(Map.of(), freezes);
        if (opens(item) || calendar.isFree(day)) {
            return;
        }
        var next = calendar.freeDayFrom(day);
        throw new DayRefused(
                day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) > 0
                        ? "day-not-monday-to-thursday"
                        : freezes.stream().anyMatch(freeze -> freeze.contains(day)) ? "day-frozen" : "day-holiday",
                next);
    }

    private static LocalDate freeDayFrom(List<Freeze> freezes, LocalDate day) {
        return new CourseCalendar(Map.of(), freezes).freeDayFrom(day);
    }
}
