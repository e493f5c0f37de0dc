// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All resources hang under the root; static files and the demo have servlets of their own. */
@ApplicationPath("/")
public class Web extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.response.setStatusOverSendError",
                true,
                // a redirect stays on our own address whatever Host a request claims
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
