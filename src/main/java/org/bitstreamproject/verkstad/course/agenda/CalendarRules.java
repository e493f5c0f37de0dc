// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.util.List;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.calendar.SchoolWeeks;

/** When nothing is due in an edition, and when schools are closed. */
public record CalendarRules(List<Freeze> freezes, SchoolWeeks schools) {
    public CalendarRules {
        freezes = List.copyOf(freezes);
    }
}
