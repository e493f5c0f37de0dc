// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.io.IOException;

/** The body had not arrived when its time was over. Thousands of senders who dribble must not hold our threads. */
public final class BodyTooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooSlow) {
                return true;
            }
        }
        return false;
    }
}
