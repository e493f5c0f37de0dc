// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.io.IOException;

/** The body went past the limit of its address. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    /** True when this is what lies behind a failure to read a body. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return true;
            }
        }
        return false;
    }
}
