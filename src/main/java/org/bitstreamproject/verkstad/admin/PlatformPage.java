// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

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
 * @param faultyDates the form whose dates could not be read: 0 the platform's, else a registration's id, -1 none
 */
public record PlatformPage(
        KnownPlatform platform,
        List<RegistrationDetails> ways,
        List<ConnectedCourse> courses,
        String done,
        boolean dated,
        long faultyDates,
        FieldErrors errors) {
    /** A file answers for it, or did so last. */
    public boolean readOnly() {
        return platform.origin() == PlatformEntry.Origin.FILE;
    }

    /** The first day as a date field wants it, or empty. */
    public String from(Validity validity) {
        return validity.from() == null ? "" : day(validity.from()).toString();
    }

    /** The last day, the end itself not included. */
    public String to(Validity validity) {
        return validity.to() == null ? "" : day(validity.to().minusMillis(1)).toString();
    }

    private static LocalDate day(java.time.@Nullable Instant time) {
        return LocalDate.ofInstant(time == null ? java.time.Instant.EPOCH : time, Typed.ZONE);
    }
}
