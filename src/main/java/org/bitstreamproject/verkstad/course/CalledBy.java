// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** What an LMS calls somebody by, cut to what is kept; what it withholds is null. */
record CalledBy(
        @Nullable String given,
        @Nullable String family,
        @Nullable String full,
        @Nullable String email,
        Language language) {
    static CalledBy of(Arrival arrival) {
        return new CalledBy(
                cut(arrival.givenName(), 200),
                cut(arrival.familyName(), 200),
                cut(arrival.fullName(), 400),
                cut(arrival.email(), 320),
                Language.fromLaunch(arrival.locale()));
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        return stripped.length() > longest ? stripped.substring(0, longest) : stripped;
    }
}
