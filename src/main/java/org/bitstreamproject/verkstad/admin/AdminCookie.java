// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

/** The operator's cookie: never sent from another site, never into a frame of one. */
final class AdminCookie {
    static final String NAME = "__Host-verkstad-admin";
    private static final String FLAGS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private AdminCookie() {}

    static String set(String token) {
        return NAME + "=" + token + FLAGS;
    }

    static String clear() {
        return NAME + "=" + FLAGS + "; Max-Age=0";
    }
}
