// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * The supervision round as teachers see it.
 *
 * @param entries every time on offer, by time
 * @param unbooked groups without a time
 * @param from first day of the round as the course plans it; null without a date, and so is {@code until}
 * @param zone whose clock all times follow, in words
 * @param done offered, withdrawn, released or empty
 */
public record DeskPage(
        List<Entry> entries,
        List<WorkGroup> unbooked,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String zone,
        String done,
        SlotForm form,
        FieldErrors errors) {

    /** A time and who has it. @param group null for nobody @param questions of the group @param notes of the teachers */
    public record Entry(GroupPage.Time time, @Nullable WorkGroup group, String questions, String notes) {}

    public long booked() {
        return entries.stream().filter(entry -> entry.group() != null).count();
    }

    DeskPage said(String what) {
        return new DeskPage(entries, unbooked, from, until, zone, what, form, errors);
    }

    DeskPage refused(SlotForm typed, FieldErrors why) {
        return new DeskPage(entries, unbooked, from, until, zone, done, typed, why);
    }
}
