// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.meetings.SafeLink;
import org.bitstreamproject.verkstad.shared.privacy.NationalIds;
import org.jspecify.annotations.Nullable;

/** Times as a teacher types them: a day, the first one, how many after one another. Pure. */
public record SlotForm(Map<String, String> typed) {
    private static final List<String> FIELDS = List.of("day", "time", "count", "minutes", "place", "link");
    static final int MOST = 12;
    static final int LONGEST_PLACE = 300;
    public static final SlotForm FRESH = new SlotForm(Map.of("count", "1", "minutes", "60"));

    /** One of them. */
    record Time(Instant startsAt, int minutes) {
        Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(minutes));
        }
    }

    static SlotForm of(Function<String, @Nullable String> sent) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var text = sent.apply(field);
            typed.put(field, text == null ? "" : text.strip());
        }
        return new SlotForm(typed);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Field → message key; nothing when all is well. @param zone the teacher's, in which times are typed */
    Map<String, String> faults(ZoneId zone, Instant now) {
        var faults = new LinkedHashMap<String, String>();
        if (day() == null) {
            faults.put("day", "meetings.slots.fault.day");
        }
        if (time() == null) {
            faults.put("time", "meetings.slots.fault.time");
        }
        if (number("count", 1, MOST) == 0) {
            faults.put("count", "meetings.slots.fault.count");
        }
        if (number("minutes", 15, 240) == 0) {
            faults.put("minutes", "meetings.slots.fault.minutes");
        }
        where(faults);
        if (faults.isEmpty() && !times(zone).get(0).startsAt().isAfter(now)) {
            faults.put("day", "meetings.slots.fault.past");
        }
        return faults;
    }

    private void where(Map<String, String> faults) {
        if (text("place").isEmpty() && text("link").isEmpty()) {
            faults.put("place", "meetings.slots.fault.where");
        }
        if (text("place").length() > LONGEST_PLACE || NationalIds.in(text("place")) != NationalIds.Found.NOTHING) {
            faults.put("place", "meetings.slots.fault.place");
        }
        if (!text("link").isEmpty()) {
            SafeLink.read(text("link")).fault().ifPresent(fault -> faults.put("link", fault.key()));
        }
    }

    /** One after another without a pause. Only for a form without faults. */
    List<Time> times(ZoneId zone) {
        var day = day();
        var time = time();
        if (day == null || time == null) {
            return List.of();
        }
        var first = day.atTime(time).atZone(zone).toInstant();
        var minutes = number("minutes", 15, 240);
        return IntStream.range(0, number("count", 1, MOST))
                .mapToObj(at -> new Time(first.plus(Duration.ofMinutes((long) at * minutes)), minutes))
                .toList();
    }

    private @Nullable LocalDate day() {
        try {
            var day = LocalDate.parse(text("day"));
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private @Nullable LocalTime time() {
        try {
            return LocalTime.parse(text("time").replace('.', ':'));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** 0 for anything outside. */
    private int number(String field, int least, int most) {
        var text = text(field);
        var number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        return number >= least && number <= most ? number : 0;
    }
}
