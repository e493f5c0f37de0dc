// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.web.FramedCookie;

/** The way to the set-up page for one browser. @param token the secret for the cookie: stored nowhere, shown once */
public record ConnectTicket(String token) {
    /** Where the set-up page is. */
    public static final String PATH = "/connect";

    static final String COOKIE = "__Host-verkstad-connect";

    /** A Set-Cookie header that works in a third-party frame. */
    public String setCookie() {
        return FramedCookie.set(COOKIE, token, ConnectSession.LIFE);
    }

    static String clearCookie() {
        return FramedCookie.clear(COOKIE);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "ConnectTicket[]";
    }
}
