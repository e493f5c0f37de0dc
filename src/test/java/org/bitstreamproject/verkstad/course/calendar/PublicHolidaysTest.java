// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicHolidaysTest {
    /** Jollyday's file counts every Sunday as a holiday where the law does; ours lists the named ones. */
    @ParameterizedTest
    @MethodSource("thirtyYears")
    void saysOfSwedenWhatAnotherLibrarySays(int year) {
        assertThat(closed(year, Country.SE)).isEqualTo(theirs(year, HolidayCalendar.SWEDEN));
    }

    @ParameterizedTest
    @MethodSource("thirtyYears")
    void saysOfNorwayWhatAnotherLibrarySays(int year) {
        assertThat(closed(year, Country.NO)).isEqualTo(theirs(year, HolidayCalendar.NORWAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-24, MIDSUMMER_EVE, SE, OFFICES",
        "2016-06-25, MIDSUMMER_DAY, SE, LAW",
        "2026-06-19, MIDSUMMER_EVE, SE, OFFICES",
        "2015-10-31, ALL_SAINTS_DAY, SE, LAW",
        "2026-11-07, , ,",
        "2020-11-07, , ,",
        "2026-10-31, ALL_SAINTS_DAY, SE, LAW",
        "2027-11-06, ALL_SAINTS_DAY, SE, LAW",
        "2026-05-25, WHIT_MONDAY, NO, LAW",
        "2027-05-17, WHIT_MONDAY, NO, LAW",
        "2026-05-17, CONSTITUTION_DAY, NO, LAW",
        "2026-04-02, MAUNDY_THURSDAY, NO, LAW",
        "2026-04-01, WEDNESDAY_BEFORE_EASTER, NO, NOON",
        "2026-06-06, NATIONAL_DAY, SE, LAW",
        "2027-01-06, EPIPHANY, SE, LAW",
        "2026-12-24, CHRISTMAS_EVE, SE, OFFICES",
        "2026-12-31, NEW_YEARS_EVE, NO, NOON"
    })
    void knowsTheDaysThatAreEasyToGetWrong(LocalDate day, HolidayName name, Country country, Holiday.Closing closing) {
        if (name == null) {
            assertThat(PublicHolidays.on(day)).isEmpty();
        } else {
            assertThat(PublicHolidays.on(day)).contains(new Holiday(name, country, closing));
        }
    }

    @Test
    void keepsAscensionInBothCountriesAndWhitMondayInOne() {
        var ascension = LocalDate.of(2026, 5, 14);

        assertThat(PublicHolidays.on(ascension)).extracting(Holiday::country).containsExactly(Country.SE, Country.NO);
        assertThat(PublicHolidays.on(ascension.plusDays(11)))
                .extracting(Holiday::country)
                .containsExactly(Country.NO);
    }

    @Test
    void movesNothingForHalfADay() {
        assertThat(PublicHolidays.closed(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(PublicHolidays.closed(LocalDate.of(2026, 4, 2))).isTrue();
    }

    static IntStream thirtyYears() {
        return IntStream.range(2016, 2046);
    }

    private static Set<LocalDate> closed(int year, Country country) {
        return PublicHolidays.of(year).entrySet().stream()
                .filter(day ->
                        day.getValue().stream().anyMatch(holiday -> holiday.country() == country && holiday.closed()))
                .map(java.util.Map.Entry::getKey)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> theirs(int year, HolidayCalendar country) {
        return HolidayManager.getInstance(ManagerParameters.create(country)).getHolidays(Year.of(year)).stream()
                .map(de.focus_shift.jollyday.core.Holiday::getDate)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
