// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.services;

import jakarta.json.JsonString;
import java.util.Optional;

/** The lti_message_hint as it comes back from the tool. */
public final class LaunchHint {
    private LaunchHint() {}

    public static Optional<String> launchId(String hint) {
        return Json.object(hint)
                .map(json -> json.get("launchid"))
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::getString);
    }
}
