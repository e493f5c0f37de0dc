// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The three dates as somebody typed them. Pure. @param typed anchor → text; blank for not known yet */
record MeetingForm(Map<Anchor, String> typed) {
    /** What is wrong: anchor → message key. A date must be a date, and the meetings come in their order. */
    Map<Anchor, String> faults() {
        var faults = new LinkedHashMap<Anchor, String>();
        LocalDate latest = null;
        for (var anchor : Anchor.values()) {
            var text = text(anchor);
            var day = parsed(text);
            if (day == null && !text.isEmpty()) {
                faults.put(anchor, "course.plan.notADate");
            } else if (day != null && latest != null && !day.isAfter(latest)) {
                faults.put(anchor, "course.plan.order");
            }
            latest = day != null ? day : latest;
        }
        return faults;
    }

    /** The dates that are given, once nothing is wrong. */
    Map<Anchor, LocalDate> days() {
        var days = new EnumMap<Anchor, LocalDate>(Anchor.class);
        for (var anchor : Anchor.values()) {
            var day = parsed(text(anchor));
            if (day != null) {
                days.put(anchor, day);
            }
        }
        return days;
    }

    String text(Anchor anchor) {
        var text = typed.get(anchor);
        return text == null ? "" : text.strip();
    }

    /** Years outside a lifetime are typing errors. */
    private static @org.jspecify.annotations.Nullable LocalDate parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
