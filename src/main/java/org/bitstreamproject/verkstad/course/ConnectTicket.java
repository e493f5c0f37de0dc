// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

/** The way to the set-up page for one browser. @param token the secret for the cookie: stored nowhere, shown once */
public record ConnectTicket(String token) {
    /** Where the set-up page is. */
    public static final String PATH = "/connect";

    static final String COOKIE = "__Host-verkstad-connect";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=None; Partitioned";

    /** A Set-Cookie header that works in a third-party frame. */
    public String setCookie() {
        return COOKIE + "=" + token + "; Max-Age=" + ConnectSession.LIFE.toSeconds() + ATTRIBUTES;
    }

    static String clearCookie() {
        return COOKIE + "=; Max-Age=0" + ATTRIBUTES;
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "ConnectTicket[]";
    }
}
