// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A calendar in the form of RFC 5545: lines end in CR LF and hold at most 75 octets, texts are escaped, days are days and
 * need no time zone. Pure: the same dates give the same bytes.
 *
 * @param name what calendars call it
 * @param language of its texts, such as {@code sv}
 */
record ICalendar(String name, String language, List<Entry> entries) {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * One whole-day entry.
     *
     * @param uid never another for the same thing
     * @param days how many it lasts
     * @param busy false for a deadline, which takes nobody's day
     * @param sequence how often its date was changed
     */
    record Entry(
            String uid,
            LocalDate day,
            int days,
            String summary,
            String description,
            String location,
            boolean busy,
            int sequence,
            Instant changedAt) {}

    String text() {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//bitstreamproject.org//Verkstad//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "NAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        line(text, "X-PUBLISHED-TTL:PT6H");
        entries.forEach(entry -> event(text, entry));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private void event(StringBuilder text, Entry entry) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + entry.uid());
        line(text, "DTSTAMP:" + MOMENT.format(entry.changedAt()));
        line(text, "LAST-MODIFIED:" + MOMENT.format(entry.changedAt()));
        line(text, "SEQUENCE:" + entry.sequence());
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(entry.days())));
        line(text, "SUMMARY;LANGUAGE=" + language + ":" + escaped(entry.summary()));
        if (!entry.description().isEmpty()) {
            line(text, "DESCRIPTION;LANGUAGE=" + language + ":" + escaped(entry.description()));
        }
        if (!entry.location().isEmpty()) {
            line(text, "LOCATION:" + escaped(entry.location()));
        }
        line(text, "STATUS:CONFIRMED");
        line(text, "TRANSP:" + (entry.busy() ? "OPAQUE" : "TRANSPARENT"));
        line(text, "X-MICROSOFT-CDO-BUSYSTATUS:" + (entry.busy() ? "BUSY" : "FREE"));
        line(text, "END:VEVENT");
    }

    /** RFC 5545 §3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** RFC 5545 §3.1: no character is cut in two, and a folded line begins with a blank that counts. */
    private static void line(StringBuilder text, String content) {
        var room = LINE_OCTETS;
        for (var i = 0; i < content.length(); ) {
            var letter = Character.toString(content.codePointAt(i));
            var octets = letter.getBytes(UTF_8).length;
            if (octets > room) {
                text.append("\r\n ");
                room = LINE_OCTETS - 1;
            }
            text.append(letter);
            room -= octets;
            i += letter.length();
        }
        text.append("\r\n");
    }
}
