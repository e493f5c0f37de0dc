// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitstreamproject.verkstad.course.Validity;
import org.jspecify.annotations.Nullable;

/** What a form sent. */
public record Typed(MultivaluedMap<String, String> sent) {
    /** Dates are days of the installation's own region; both countries share it. */
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

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

    /**
     * From the beginning of the first day to the end of the last.
     *
     * @throws FieldFault for {@code from} or {@code to}: no day, or a last day before the first
     */
    Validity validity() {
        var first = dayOf("from");
        var last = dayOf("to");
        if (first != null && last != null && last.isBefore(first)) {
            throw new FieldFault("to", "admin.fault.DAYS");
        }
        return new Validity(start(first), last == null ? null : start(last.plusDays(1)));
    }

    /** Null when nothing was typed. @throws FieldFault for what is no day */
    private @Nullable LocalDate dayOf(String name) {
        return text(name).isEmpty()
                ? null
                : day(text(name)).orElseThrow(() -> new FieldFault(name, "admin.fault.DATE"));
    }

    /** A day of four-digit years, as date fields write it: what databases can store. */
    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }
}
