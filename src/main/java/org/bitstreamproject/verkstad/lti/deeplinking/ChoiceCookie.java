// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import org.bitstreamproject.verkstad.shared.security.Secrets;
import org.bitstreamproject.verkstad.shared.web.FramedCookie;

/** Binds one choice to one browser, as a login is bound; partitioned, since it happens in the LMS's frame. */
final class ChoiceCookie {
    private ChoiceCookie() {}

    static String name(String token) {
        return "__Host-verkstad-choice-" + Secrets.hash(token).substring(0, 12);
    }

    static String set(String token, String word) {
        return FramedCookie.set(name(token), word, Selections.LIFE);
    }

    static String clear(String token) {
        return FramedCookie.clear(name(token));
    }
}
