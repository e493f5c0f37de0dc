// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import org.bitstreamproject.verkstad.lti.CleanText;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.jspecify.annotations.Nullable;

/** A registration that failed, with what the platform itself said about it: its administrator knows those words. */
final class RegistrationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String said;

    RegistrationRefused(Reason reason, @Nullable String said) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        String text = CleanText.of(said);
        this.said = text == null ? "" : text;
    }

    LaunchRefused refusal() {
        return new LaunchRefused(reason);
    }

    /** One line, at most 255 characters; empty when it said nothing. */
    String said() {
        return said;
    }
}
