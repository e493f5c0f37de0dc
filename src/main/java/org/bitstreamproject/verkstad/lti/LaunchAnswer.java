// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The answer to an accepted launch: by GET to the page the link names, so that it may be reloaded. */
final class LaunchAnswer {
    private LaunchAnswer() {}

    static Response.ResponseBuilder into(OpenLaunch.Opened opened) {
        return into(opened.path(), opened.setCookie());
    }

    static Response.ResponseBuilder into(String path, @Nullable String cookie) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Set-Cookie", cookie);
    }
}
