// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.jspecify.annotations.Nullable;

/**
 * Where a verified message leads.
 *
 * @param path on our own origin, for a GET
 * @param cookie a Set-Cookie line the path needs; null when it needs none
 * @param choosing it is the list of deep linking or the set-up page of a course, which have cookies of their own and no way out of the frame,
 *     or a page that needs none
 */
record Arrived(String path, @Nullable String cookie, boolean choosing) {
    static Arrived atPage(OpenLaunch.Opened opened) {
        return new Arrived(opened.path(), opened.setCookie(), opened.session() == null);
    }
}
