// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

/**
 * Binds one login to one browser. Each login has a cookie of its own, so that two tabs can begin at once; partitioned, because
 * browsers send nothing else back inside the LMS's frame.
 */
final class LoginCookie {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    private LoginCookie() {}

    static String name(String state) {
        return "__Host-verkstad-login-" + Secrets.hash(state).substring(0, 12);
    }

    static String set(String state, String word) {
        return name(state) + "=" + word + "; Max-Age=" + LoginStates.LIFE.toSeconds() + ATTRIBUTES;
    }

    static String clear(String state) {
        return name(state) + "=; Max-Age=0" + ATTRIBUTES;
    }
}
