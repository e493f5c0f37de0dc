// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.Offset;

/**
 * The dates of one edition. A deadline is at 16:00 on a Monday to Thursday: the offset day itself, else the nearest such
 * day before it; on a public holiday of either country or in a freeze it moves forward to the next free day.
 *
 * @param meetings the first day of each meeting
 * @param freezes periods when nothing is due
 */
public record CourseCalendar(Map<Anchor, LocalDate> meetings, List<Freeze> freezes) {
    /** Stockholm and Oslo share the clock. */
    private static final ZoneId CLOCK = ZoneId.of("Europe/Stockholm");

    private static final LocalTime DUE_AT = LocalTime.of(16, 0);

    public CourseCalendar {
        meetings = Map.copyOf(meetings);
        freezes = List.copyOf(freezes);
    }

    /** The day itself, not moved: openings and meetings. @throws IllegalArgumentException when the meeting has no date */
    public LocalDate day(Offset offset) {
        var meeting = meetings.get(offset.anchor());
        if (meeting == null) {
            throw new IllegalArgumentException("no date for meeting " + offset.anchor());
        }
        return meeting.plusDays(offset.days());
    }

    /** True when the meeting it counts from has a date. */
    public boolean knows(Offset offset) {
        return meetings.containsKey(offset.anchor());
    }

    /** The beginning of the day itself, for openings. */
    public ZonedDateTime morningOf(Offset offset) {
        return day(offset).atStartOfDay(CLOCK);
    }

    /** The moment something is due. */
    public ZonedDateTime due(Offset offset) {
        var day = day(offset);
        while (!isMondayToThursday(day)) {
            day = day.minusDays(1);
        }
        while (!isFree(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(DUE_AT).atZone(CLOCK);
    }

    private boolean isFree(LocalDate day) {
        return isMondayToThursday(day)
                && !PublicHolidays.contains(day)
                && freezes.stream().noneMatch(freeze -> freeze.contains(day));
    }

    private static boolean isMondayToThursday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
    }
}
