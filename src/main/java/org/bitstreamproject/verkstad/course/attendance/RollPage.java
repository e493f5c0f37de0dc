// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a meeting on one of its days, in the order one finds them: by organisation.
 *
 * @param query part of a name or an organisation; empty for everybody
 * @param country null for both
 * @param open false before the day, and as long as it has no date
 * @param code what participants type to tick themselves; null when none is shown, or on another day
 * @param today the day is today, and a code may be shown
 * @param present of everybody, whatever is shown
 */
public record RollPage(
        String anchor,
        String title,
        Day day,
        List<Day> days,
        String query,
        @Nullable Country country,
        List<Group> groups,
        long present,
        long everybody,
        boolean open,
        boolean today,
        @Nullable String code,
        boolean saved) {

    /** One day of the meeting. @param date null as long as there is none */
    public record Day(int number, @Nullable LocalDate date) {}

    /** Those who work together. @param organisation empty for those who have not said */
    public record Group(String organisation, Country country, List<Row> people) {}

    /**
     * One person.
     *
     * @param by who ticked last; empty when nobody has
     * @param at when that was
     * @param self the person did it, with the code
     */
    public record Row(
            long enrolment,
            String name,
            boolean present,
            String by,
            @Nullable Instant at,
            boolean self) {}

    /** Where a script saves one tick. */
    public String address(Row row) {
        return "/api/v1/meetings/" + anchor + "/days/" + day.number() + "/people/" + row.enrolment();
    }
}
