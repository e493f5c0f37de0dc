// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.jspecify.annotations.Nullable;

/** What people are called. Pure. */
final class Names {
    private Names() {}

    /** The full name, else given and family name, else the number; an LMS may withhold any of them. */
    static String shown(@Nullable String full, @Nullable String given, @Nullable String family, long personId) {
        if (full != null && !full.isBlank()) {
            return full;
        }
        var joined = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return joined.isEmpty() ? "#" + personId : joined;
    }
}
