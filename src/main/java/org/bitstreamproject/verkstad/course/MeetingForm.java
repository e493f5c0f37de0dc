// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.calendar.Holiday;
import org.bitstreamproject.verkstad.course.calendar.PublicHolidays;
import org.jspecify.annotations.Nullable;

/** The three dates as somebody typed them. Pure. @param typed anchor → text; blank for not known yet */
public record MeetingForm(Map<Anchor, String> typed) {
    static final String BEGAN = "began-";

    /** What is wrong with one date. @param key of the message @param holiday end of its name's key, for a holiday */
    public record Fault(String key, @Nullable String holiday) {
        private static Fault of(String key) {
            return new Fault(key, null);
        }
    }

    /** What somebody sent with the fields of the form. */
    public static MeetingForm of(Map<String, List<String>> sent) {
        var typed = new EnumMap<Anchor, String>(Anchor.class);
        for (var anchor : Anchor.values()) {
            var texts = sent.getOrDefault(field(anchor), List.of());
            typed.put(anchor, texts.isEmpty() ? "" : texts.get(0));
        }
        return new MeetingForm(typed);
    }

    /** Whether a form said which dates it began from: an address by hand does not. */
    static boolean saysWhatItBeganFrom(Map<String, List<String>> sent) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith(BEGAN));
    }

    /** The dates a form began from, as it sent them along. */
    static Map<Anchor, LocalDate> began(Map<String, List<String>> sent) {
        var days = new EnumMap<Anchor, LocalDate>(Anchor.class);
        for (var anchor : Anchor.values()) {
            var day = parsed(String.join("", sent.getOrDefault(BEGAN + field(anchor), List.of())));
            if (day != null) {
                days.put(anchor, day);
            }
        }
        return days;
    }

    /** Name of a meeting's field. */
    public static String field(Anchor anchor) {
        return "meeting-" + anchor.name();
    }

    /** At most one for each: a date must be a date, ahead, no public holiday, and the meetings come in their order. */
    public Map<Anchor, Fault> faults(Map<Anchor, LocalDate> saved, LocalDate today) {
        var faults = new LinkedHashMap<Anchor, Fault>();
        LocalDate latest = null;
        for (var anchor : Anchor.values()) {
            var text = text(anchor);
            var day = parsed(text);
            if (day == null) {
                if (!text.isEmpty()) {
                    faults.put(anchor, Fault.of("course.plan.notADate"));
                }
            } else {
                var fault = fault(day, latest, day.equals(saved.get(anchor)), today);
                if (fault != null) {
                    faults.put(anchor, fault);
                }
                latest = day;
            }
        }
        return faults;
    }

    private static @Nullable Fault fault(
            LocalDate day, @Nullable LocalDate latest, boolean unchanged, LocalDate today) {
        if (latest != null && !day.isAfter(latest)) {
            return Fault.of("course.plan.order");
        }
        if (unchanged) {
            return null;
        }
        if (day.isBefore(today)) {
            return Fault.of("course.plan.past");
        }
        return PublicHolidays.on(day).stream()
                .filter(Holiday::closed)
                .findFirst()
                .map(holiday -> new Fault("course.plan.holiday", holiday.name().code()))
                .orElse(null);
    }

    /** The dates that are given, once nothing is wrong. */
    public Map<Anchor, LocalDate> days() {
        var days = new EnumMap<Anchor, LocalDate>(Anchor.class);
        for (var anchor : Anchor.values()) {
            var day = parsed(text(anchor));
            if (day != null) {
                days.put(anchor, day);
            }
        }
        return days;
    }

    public String text(Anchor anchor) {
        var text = typed.get(anchor);
        return text == null ? "" : text.strip();
    }

    /** Years outside a lifetime are typing errors. */
    private static @Nullable LocalDate parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
