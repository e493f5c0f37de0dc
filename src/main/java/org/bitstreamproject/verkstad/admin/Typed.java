// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bitstreamproject.verkstad.course.Validity;
import org.jspecify.annotations.Nullable;

/** What a form sent. */
public record Typed(MultivaluedMap<String, String> sent) {
    /** Dates are days of the installation's own region; both countries share it. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    String text(String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.strip();
    }

    /** Unstripped: blanks may belong to a secret. */
    String secret(String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text;
    }

    boolean flag(String name) {
        return sent.containsKey(name);
    }

    /** From the beginning of the first day to the end of the last. @throws DateTimeParseException for what is no day */
    Validity validity() {
        var last = day("to");
        return new Validity(start(day("from")), last == null ? null : start(last.plusDays(1)));
    }

    private @Nullable LocalDate day(String name) {
        return text(name).isEmpty() ? null : LocalDate.parse(text(name));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }
}
