// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;

/** Every date of a course package, for one calendar. Pure. */
record PlannedDeadlines(CoursePackage course, CourseCalendar calendar) {

    /** Exercise, milestone and round ids; a round also has {@code R1.opens} and {@code R1.answers}. Undated meetings give none. */
    Map<String, Instant> byItem() {
        var dates = new LinkedHashMap<String, Instant>();
        for (var module : course.modules()) {
            put(dates, module.milestone().id(), module.milestone().due());
            module.exercises().forEach(exercise -> put(dates, exercise.id(), exercise.due()));
        }
        for (var round : course.rounds()) {
            put(dates, round.id(), round.due());
            put(dates, round.id() + ".answers", round.answersBy());
            if (calendar.knows(round.opens())) {
                dates.put(
                        round.id() + ".opens", calendar.morningOf(round.opens()).toInstant());
            }
        }
        return dates;
    }

    private void put(Map<String, Instant> dates, String item, Offset offset) {
        if (calendar.knows(offset)) {
            dates.put(item, calendar.due(offset).toInstant());
        }
    }
}
