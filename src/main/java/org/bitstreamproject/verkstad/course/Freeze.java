// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.LocalDate;
import java.time.MonthDay;

/** A part of every year when nothing is due, both days included; it may pass New Year. */
public record Freeze(MonthDay from, MonthDay to) {
    /** True when the day lies in it. */
    public boolean contains(LocalDate day) {
        var monthDay = MonthDay.from(day);
        var afterFrom = !monthDay.isBefore(from);
        var beforeTo = !monthDay.isAfter(to);
        return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }
}
