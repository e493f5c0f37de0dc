// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public static final ZoneId CLOCK = ZoneId.of("Europe/Stockholm");

    private static final LocalTime DUE_AT = LocalTime.of(16, 0);

    /** More days than any freeze has: whoever freezes the whole year is told so. */
    private static final int FURTHEST = 366;

    public CourseCalendar {
        meetings = Map.copyOf(meetings);
        freezes = List.copyOf(freezes);
    }

    /**
     * Where a deadline came to lie.
     *
     * @param counted the offset day
     * @param wanted the Monday to Thursday at or before it
     * @param day the free day it is on
     * @param why what stood on the Mondays to Thursdays between; empty when it was not moved
     */
    public record Placed(LocalDate counted, LocalDate wanted, LocalDate day, List<Obstacle> why) {
        public boolean moved() {
            return !day.equals(wanted);
        }
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
        return place(offset).day().atTime(DUE_AT).atZone(CLOCK);
    }

    /** Where it is due and why there. */
    public Placed place(Offset offset) {
        var counted = day(offset);
        var wanted = counted;
        while (!isMondayToThursday(wanted)) {
            wanted = wanted.minusDays(1);
        }
        var day = freeDayFrom(wanted);
        var why = new LinkedHashSet<Obstacle>();
        wanted.datesUntil(day)
                .filter(CourseCalendar::isMondayToThursday)
                .forEach(passed -> obstacle(passed).ifPresent(why::add));
        return new Placed(counted, wanted, day, List.copyOf(why));
    }

    /** True when a deadline may lie there. */
    public boolean isFree(LocalDate day) {
        return isMondayToThursday(day) && obstacle(day).isEmpty();
    }

    /** The day itself or the next one a deadline may lie on. @throws IllegalArgumentException when the whole year is frozen */
    public LocalDate freeDayFrom(LocalDate start) {
        var day = start;
        while (!isFree(day)) {
            day = day.plusDays(1);
            if (day.isAfter(start.plusDays(FURTHEST))) {
                throw new IllegalArgumentException("no free day in the year after " + start);
            }
        }
        return day;
    }

    /** A public holiday or a freeze; empty on other days, weekends too. */
    public Optional<Obstacle> obstacle(LocalDate day) {
        if (freezes.stream().anyMatch(freeze -> freeze.contains(day))) {
            return Optional.of(Obstacle.FREEZE);
        }
        return PublicHolidays.on(day).stream()
                .filter(Holiday::closed)
                .findFirst()
                .map(holiday -> new Obstacle(holiday.name()));
    }

    /** 16:00 of the day. */
    public static Instant dueOn(LocalDate day) {
        return day.atTime(DUE_AT).atZone(CLOCK).toInstant();
    }

    /** The day a moment lies on, by the clock of both countries. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, CLOCK);
    }

    private static boolean isMondayToThursday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
    }
}
