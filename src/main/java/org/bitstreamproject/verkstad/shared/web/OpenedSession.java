// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

/** A fresh session. @param token the secret for the cookie: stored nowhere, shown once */
public record OpenedSession(String token, String handle) {
    /** The one session cookie's name; the prefix makes browsers insist on Secure, Path=/ and no Domain. */
    public static final String COOKIE = "__Host-verkstad";

    /** A Set-Cookie header that works in a third-party frame. */
    public String setCookie() {
        return FramedCookie.set(COOKIE, token);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "OpenedSession[" + handle + "]";
    }
}
