// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import java.time.Duration;

/**
 * Set-Cookie headers of cookies that work in a third-party frame: there browsers send back nothing but partitioned ones
 * (CHIPS), which JAX-RS's NewCookie cannot say.
 */
public final class FramedCookie {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    private FramedCookie() {}

    /** Ends with the browser. */
    public static String set(String name, String content) {
        return name + "=" + content + ATTRIBUTES;
    }

    public static String set(String name, String content, Duration life) {
        return name + "=" + content + "; Max-Age=" + life.toSeconds() + ATTRIBUTES;
    }

    public static String clear(String name) {
        return set(name, "", Duration.ZERO);
    }
}
