// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import static org.bitstreamproject.verkstad.course.calendar.Holiday.Closing.LAW;
import static org.bitstreamproject.verkstad.course.calendar.Holiday.Closing.NOON;
import static org.bitstreamproject.verkstad.course.calendar.Holiday.Closing.OFFICES;
import static org.bitstreamproject.verkstad.shared.domain.Country.NO;
import static org.bitstreamproject.verkstad.shared.domain.Country.SE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.shared.domain.Country;

/**
 * The free days of both countries, computed. Sweden: lag (1989:253) om allmänna helgdagar; midsummer, Christmas and New Year's
 * Eve count as Sundays in semesterlagen (1977:480) 3 a §. Norway: lov 24. februar 1995 nr. 12 om helligdager § 2 and lov
 * 26. april 1947 nr. 1 om 1. og 17. mai; offices close at noon on three more days by the collective agreements of state and
 * municipalities.
 */
public final class PublicHolidays {
    private PublicHolidays() {}

    /** Free in either country, first Sweden's; empty on ordinary days and ordinary Sundays. */
    public static List<Holiday> on(LocalDate day) {
        return of(day.getYear()).getOrDefault(day, List.of());
    }

    /** True when one of the two countries stands still the whole day. */
    static boolean closed(LocalDate day) {
        return on(day).stream().anyMatch(Holiday::closed);
    }

    /** Every free day of the year, in order. */
    public static Map<LocalDate, List<Holiday>> of(int year) {
        var days = new TreeMap<LocalDate, List<Holiday>>();
        sweden(days, year);
        norway(days, year);
        return days;
    }

    private static void sweden(Map<LocalDate, List<Holiday>> days, int year) {
        common(days, year, SE);
        add(days, LocalDate.of(year, Month.JANUARY, 6), HolidayName.EPIPHANY, SE, LAW);
        add(days, LocalDate.of(year, Month.JUNE, 6), HolidayName.NATIONAL_DAY, SE, LAW);
        var midsummer = saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
        add(days, midsummer.minusDays(1), HolidayName.MIDSUMMER_EVE, SE, OFFICES);
        add(days, midsummer, HolidayName.MIDSUMMER_DAY, SE, LAW);
        add(days, saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31)), HolidayName.ALL_SAINTS_DAY, SE, LAW);
        add(days, LocalDate.of(year, Month.DECEMBER, 24), HolidayName.CHRISTMAS_EVE, SE, OFFICES);
        add(days, LocalDate.of(year, Month.DECEMBER, 31), HolidayName.NEW_YEARS_EVE, SE, OFFICES);
    }

    private static void norway(Map<LocalDate, List<Holiday>> days, int year) {
        common(days, year, NO);
        var easter = easterSunday(year);
        add(days, easter.minusDays(4), HolidayName.WEDNESDAY_BEFORE_EASTER, NO, NOON);
        add(days, easter.minusDays(3), HolidayName.MAUNDY_THURSDAY, NO, LAW);
        add(days, easter.plusDays(50), HolidayName.WHIT_MONDAY, NO, LAW);
        add(days, LocalDate.of(year, Month.MAY, 17), HolidayName.CONSTITUTION_DAY, NO, LAW);
        add(days, LocalDate.of(year, Month.DECEMBER, 24), HolidayName.CHRISTMAS_EVE, NO, NOON);
        add(days, LocalDate.of(year, Month.DECEMBER, 31), HolidayName.NEW_YEARS_EVE, NO, NOON);
    }

    private static void common(Map<LocalDate, List<Holiday>> days, int year, Country country) {
        var easter = easterSunday(year);
        add(days, LocalDate.of(year, Month.JANUARY, 1), HolidayName.NEW_YEARS_DAY, country, LAW);
        add(days, easter.minusDays(2), HolidayName.GOOD_FRIDAY, country, LAW);
        add(days, easter, HolidayName.EASTER_SUNDAY, country, LAW);
        add(days, easter.plusDays(1), HolidayName.EASTER_MONDAY, country, LAW);
        add(days, LocalDate.of(year, Month.MAY, 1), HolidayName.MAY_DAY, country, LAW);
        add(days, easter.plusDays(39), HolidayName.ASCENSION_DAY, country, LAW);
        add(days, easter.plusDays(49), HolidayName.WHIT_SUNDAY, country, LAW);
        add(days, LocalDate.of(year, Month.DECEMBER, 25), HolidayName.CHRISTMAS_DAY, country, LAW);
        add(days, LocalDate.of(year, Month.DECEMBER, 26), HolidayName.BOXING_DAY, country, LAW);
    }

    private static void add(
            Map<LocalDate, List<Holiday>> days,
            LocalDate day,
            HolidayName name,
            Country country,
            Holiday.Closing closing) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(new Holiday(name, country, closing));
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
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
