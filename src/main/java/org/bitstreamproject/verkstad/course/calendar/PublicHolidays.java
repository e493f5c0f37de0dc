// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Public holidays of Sweden and Norway together; Swedish midsummer, Christmas and New Year's Eve count, as offices close. */
final class PublicHolidays {
    private PublicHolidays() {}

    static boolean contains(LocalDate day) {
        return of(day.getYear()).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        var easter = easterSunday(year);
        // a Friday between 19 and 25 June
        var midsummerEve = LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var moving = Stream.of(
                easter.minusDays(3),
                easter.minusDays(2),
                easter,
                easter.plusDays(1),
                easter.plusDays(39),
                easter.plusDays(49),
                easter.plusDays(50),
                midsummerEve,
                midsummerEve.plusDays(1));
        var fixed = Stream.of(
                LocalDate.of(year, Month.JANUARY, 1),
                LocalDate.of(year, Month.JANUARY, 6),
                LocalDate.of(year, Month.MAY, 1),
                LocalDate.of(year, Month.MAY, 17),
                LocalDate.of(year, Month.JUNE, 6),
                LocalDate.of(year, Month.DECEMBER, 24),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26),
                LocalDate.of(year, Month.DECEMBER, 31));
        return Stream.concat(moving, fixed).collect(Collectors.toSet());
    }

    /** The anonymous Gregorian computus. */
    static LocalDate easterSunday(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
