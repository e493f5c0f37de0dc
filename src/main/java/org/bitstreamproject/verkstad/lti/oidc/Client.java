// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.Set;
import org.bitstreamproject.verkstad.lti.RegistrationId;

/** A 1.3 registration: what a platform's administrator typed in, or the platform told us. */
public record Client(
        RegistrationId registration,
        String issuer,
        String clientId,
        Set<String> deployments,
        Endpoints endpoints,
        boolean enabled) {
    public Client {
        deployments = Set.copyOf(deployments);
    }

    /** The platform's addresses. */
    public record Endpoints(String authorization, String token, String jwks) {}
}
