// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import java.util.Map;
import org.bitstreamproject.verkstad.course.KnownPlatform;
import org.bitstreamproject.verkstad.lti.Quirk;
import org.bitstreamproject.verkstad.lti.TestLaunch;
import org.jspecify.annotations.Nullable;

/**
 * A test launch of a platform.
 *
 * @param test null before one was asked for
 * @param waiting the next launch will be judged
 */
public record TestLaunchPage(
        KnownPlatform platform, @Nullable TestLaunch test, boolean waiting) {
    /** True when there is a report. */
    public boolean judged() {
        return test != null && test.judgedAt() != null;
    }

    /** It was asked for, and nobody came. */
    public boolean expired() {
        return test != null && !judged() && !waiting;
    }

    public Map<Quirk, Quirk.Sight> seen() {
        return test == null ? Map.of() : test.seen();
    }

    public String badge(Quirk.Sight sight) {
        return switch (sight) {
            case PRESENT -> "done";
            case ABSENT -> "warning";
            case UNSEEN -> "info";
        };
    }
}
