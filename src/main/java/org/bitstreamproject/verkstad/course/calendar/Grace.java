// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Freeze;

/** Three days that everybody has, without asking. Pure. */
public final class Grace {
    /** Shown from the start. */
    public static final Duration LENGTH = Duration.ofHours(72);

    private Grace() {}

    /** Until when work counts as in time; it never ends in a freeze, for nothing falls due there. */
    public static Instant until(Instant due, List<Freeze> freezes) {
        var end = due.plus(LENGTH);
        var day = CourseCalendar.dayOf(end);
        return freezes.stream().anyMatch(freeze -> freeze.contains(day))
                ? CourseCalendar.dueOn(new CourseCalendar(Map.of(), freezes).freeDayFrom(day))
                : end;
    }
}
