// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.deeplinking;

import org.bitstreamproject.verkstad.lti.Secrets;

/** Binds one choice to one browser, as a login is bound; partitioned, since it happens in the LMS's frame. */
final class ChoiceCookie {
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    private ChoiceCookie() {}

    static String name(String token) {
        return "__Host-verkstad-choice-" + Secrets.hash(token).substring(0, 12);
    }

    static String set(String token, String word) {
        return name(token) + "=" + word + "; Max-Age=" + Selections.LIFE.toSeconds() + ATTRIBUTES;
    }

    static String clear(String token) {
        return name(token) + "=; Max-Age=0" + ATTRIBUTES;
    }
}
