// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Locale;

/** How far a grade has come on its way to the LMS. */
public enum PassbackState {
    /** The person has not opened a graded link yet; goes out by itself when they do. */
    WAITING,
    QUEUED,
    DELIVERED,
    /** Given up; the fault says why and what to do. */
    REFUSED,
    /** A newer grade was decided before this one went out. */
    SUPERSEDED;

    public String messageKey() {
        return "lti.passback.state." + name().toLowerCase(Locale.ROOT);
    }
}
