// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.ConnectedCourse;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.course.PlatformEntry;
import org.bitstreamproject.verkstad.course.Validity;
import org.bitstreamproject.verkstad.lti.RegistrationDetails;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * One platform.
 *
 * @param done key of what has just been done, or empty
 * @param dated whether its own dates let launches in now
 * @param typed dates that could not be saved
 */
public record PlatformPage(
        KnownPlatform platform,
        List<RegistrationDetails> ways,
        List<ConnectedCourse> courses,
        String done,
        boolean dated,
        Dates typed,
        FieldErrors errors) {
    /** The form for the platform's own dates; every other one has a registration's id. */
    static final long OF_PLATFORM = 0;

    /** What was typed into one of the forms for dates. @param form which of them */
    public record Dates(long form, Typed typed) {
        static final Dates NONE = new Dates(-1, new Typed(new MultivaluedHashMap<>()));
    }

    /** A file answers for it, or did so last. */
    public boolean readOnly() {
        return platform.origin() == PlatformEntry.Origin.FILE;
    }

    /** The first day as a date field wants it, or what was typed instead, or empty. */
    public String from(long form, Validity validity) {
        if (form == typed.form()) {
            return typed.typed().text("from");
        }
        return validity.from() == null ? "" : day(validity.from()).toString();
    }

    /** The last day, the end itself not included. */
    public String to(long form, Validity validity) {
        if (form == typed.form()) {
            return typed.typed().text("to");
        }
        return validity.to() == null ? "" : day(validity.to().minusMillis(1)).toString();
    }

    /** A date field shows nothing but days: what is none stays readable in a text field. */
    public String kind(String shown) {
        return shown.isEmpty() || Typed.day(shown).isPresent() ? "date" : "text";
    }

    private static LocalDate day(java.time.@Nullable Instant time) {
        return LocalDate.ofInstant(time == null ? java.time.Instant.EPOCH : time, Typed.ZONE);
    }
}
