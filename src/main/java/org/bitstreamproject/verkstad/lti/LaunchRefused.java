// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/** A login or launch that failed a check. Carries the reason and nothing the platform sent. */
public final class LaunchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LaunchRefused(Reason reason) {
        // no stack trace: refusals are ordinary answers and may come in floods
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public LaunchRefused(Reason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The check in one line: refuse for this reason unless the condition holds. */
    public static void unless(boolean holds, Reason reason) {
        if (!holds) {
            throw new LaunchRefused(reason);
        }
    }
}
