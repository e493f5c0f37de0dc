// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseCalendarTest {
    private static final Freeze CHRISTMAS = new Freeze(MonthDay.of(12, 20), MonthDay.of(1, 7));
    private static final CourseCalendar PILOT = calendar("2016-10-11", "2016-11-22", "2017-02-15");

    /** The worked example of the curriculum, whole. */
    @ParameterizedTest
    @CsvSource({
        "2016-09-29, 39, U-10d",
        "2016-10-04, 40, U-7d",
        "2016-10-06, 40, U-3d",
        "2016-10-18, 42, U+7d",
        "2016-10-20, 42, U+10d",
        "2016-10-25, 43, U+14d",
        "2016-10-27, 43, U+17d",
        "2016-11-03, 44, B-18d",
        "2016-11-03, 44, U+24d",
        "2016-11-10, 45, B-12d",
        "2016-11-17, 46, B-4d",
        "2016-11-29, 48, B+7d",
        "2016-12-06, 49, B+14d",
        "2016-12-13, 50, B+21d",
        "2017-01-09, 2, R-37d",
        "2017-01-10, 2, R-36d",
        "2017-01-17, 3, R-29d",
        "2017-01-19, 3, R-25d",
        "2017-01-24, 4, R-22d",
        "2017-01-25, 4, R-21d",
        "2017-01-26, 4, R-20d",
        "2017-01-30, 5, R-16d",
        "2017-01-31, 5, R-15d",
        "2017-02-01, 5, R-14d",
        "2017-02-07, 6, R-8d",
        "2017-02-09, 6, R-3d",
        "2017-02-09, 6, R-5d",
        "2017-03-01, 9, R+14d"
    })
    void resolvesTheWorkedExample(LocalDate day, int week, String offset) {
        var due = PILOT.due(Offset.parse(offset));

        assertThat(due.toLocalDate()).isEqualTo(day);
        assertThat(due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(week);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void leavesOpeningsAndMeetingsWhereTheyAre() {
        assertThat(PILOT.day(Offset.parse("B-11d"))).isEqualTo("2016-11-11");
        assertThat(PILOT.day(Offset.parse("R"))).isEqualTo("2017-02-15");
    }

    @Test
    void keepsSixteenOClockAfterTheClocksChange() {
        assertThat(PILOT.due(Offset.parse("U")).toInstant()).isEqualTo("2016-10-11T14:00:00Z");
        assertThat(PILOT.due(Offset.parse("B")).toInstant()).isEqualTo("2016-11-22T15:00:00Z");
    }

    @Test
    void movesOutOfTheChristmasFreeze() {
        var calendar = calendar("2026-10-13", "2026-12-01", "2027-02-16");

        assertThat(calendar.due(Offset.parse("B+21d")).toLocalDate()).isEqualTo("2027-01-11");
    }

    @Test
    void movesPastTheHolidaysOfEitherCountry() {
        var calendar = calendar("2027-03-25", "2027-05-17", "2027-06-06");

        assertThat(calendar.due(Offset.parse("U")).toLocalDate())
                .as("Maundy Thursday, Norway")
                .isEqualTo("2027-03-30");
        assertThat(calendar.due(Offset.parse("B")).toLocalDate())
                .as("17 May and Whit Monday, Norway")
                .isEqualTo("2027-05-18");
        assertThat(calendar.due(Offset.parse("B-11d")).toLocalDate())
                .as("Ascension Day lies before the Friday")
                .isEqualTo("2027-05-10");
    }

    @ParameterizedTest
    @CsvSource({"2016-03-27", "2017-04-16", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"})
    void knowsEaster(LocalDate sunday) {
        assertThat(PublicHolidays.easterSunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void saysWhichMeetingHasNoDate() {
        var calendar = new CourseCalendar(Map.of(Anchor.U, LocalDate.of(2026, 10, 13)), List.of());

        assertThatThrownBy(() -> calendar.due(Offset.parse("R-3d"))).hasMessage("no date for meeting R");
    }

    private static CourseCalendar calendar(String u, String b, String r) {
        return new CourseCalendar(
                Map.of(Anchor.U, LocalDate.parse(u), Anchor.B, LocalDate.parse(b), Anchor.R, LocalDate.parse(r)),
                List.of(CHRISTMAS));
    }
}
