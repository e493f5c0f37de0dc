// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the LMS wants to choose activities: Deep Linking 2.0 or Content-Item 1.0. Says nothing of who it is.
 *
 * @param contextId the LMS course, empty when the platform sent none
 * @param deployment repeated in the answer of 1.3; empty in 1.1
 * @param returnUrl as sent, not checked yet
 * @param data goes back as it came, exactly when it came
 */
public record SelectionRequest(
        RegistrationId registration,
        Launch.Version version,
        String deployment,
        String contextId,
        List<String> roles,
        @Nullable String locale,
        String returnUrl,
        boolean multiple,
        @Nullable String data)
        implements Verified {
    /** More would be a platform's memory kept on our side. */
    public static final int LONGEST_DATA = 8000;

    public SelectionRequest {
        roles = List.copyOf(roles);
    }

    public boolean isLti13() {
        return version == Launch.Version.LTI13;
    }
}
