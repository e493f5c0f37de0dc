// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Map;

/**
 * The tool's own first page of a login in a frame: lets the browser keep its token, then goes on to the platform.
 *
 * @param key under which the token is kept
 * @param next the platform's authorization endpoint
 * @param cookies whether a cookie of ours has just come back
 * @param login the platform's own parameters, to begin again in another window
 */
public record StartPage(String key, String token, String next, boolean cookies, Map<String, String> login) {
    public StartPage {
        login = Map.copyOf(login);
    }
}
