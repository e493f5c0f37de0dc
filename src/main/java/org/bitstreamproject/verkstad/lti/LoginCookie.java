// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.web.FramedCookie;

/**
 * Binds one login to one browser. Each login has a cookie of its own, so that two tabs can begin at once; partitioned, because
 * browsers send nothing else back inside the LMS's frame.
 */
final class LoginCookie {
    private LoginCookie() {}

    static String name(String state) {
        return "__Host-verkstad-login-" + Secrets.hash(state).substring(0, 12);
    }

    static String set(String state, String word) {
        return FramedCookie.set(name(state), word, LoginStates.LIFE);
    }

    static String clear(String state) {
        return FramedCookie.clear(name(state));
    }
}
