// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.ChangedDate;
import org.jspecify.annotations.Nullable;

/**
 * Every date of somebody's course, by month.
 *
 * @param changed what the person has not been told yet
 * @param own the person's feed
 * @param cohort the cohort's feed; null for those who do not teach
 * @param told end of the key that says what was just done; null for nothing
 */
public record CalendarPage(
        List<Month> months,
        List<ChangedDate> changed,
        Feed own,
        @Nullable Feed cohort,
        boolean examiner,
        @Nullable String told) {
    /** @param title such as "november 2026" @param days those with something in them */
    public record Month(String title, List<Day> days) {}

    /** @param entries what falls on it @param holidays such as "juldagen (Sverige, Norge)" */
    public record Day(LocalDate date, List<Entry> entries, List<String> holidays) {}

    /** @param icon of the layout @param note in small print; empty for none @param href empty for no page */
    public record Entry(String title, String icon, String note, String href) {}

    /** @param scope own or cohort @param address null until one is made */
    public record Feed(String scope, @Nullable String address) {}
}
