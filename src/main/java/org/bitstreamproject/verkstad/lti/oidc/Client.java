// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.time.Instant;
import java.util.Set;
import org.bitstreamproject.verkstad.lti.InForce;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.RegistrationId;

/** A 1.3 registration: what a platform's administrator typed in, or the platform told us. */
public record Client(
        RegistrationId registration,
        String issuer,
        String clientId,
        Set<String> deployments,
        Endpoints endpoints,
        Standing standing,
        InForce inForce) {
    public Client {
        deployments = Set.copyOf(deployments);
    }

    /** One whose dates have no beginning and no end. */
    public Client(
            RegistrationId registration,
            String issuer,
            String clientId,
            Set<String> deployments,
            Endpoints endpoints,
            boolean enabled) {
        this(
                registration,
                issuer,
                clientId,
                deployments,
                endpoints,
                enabled ? Standing.OPEN : Standing.SHUT,
                InForce.ALWAYS);
    }

    /** Whether its launches are let in. */
    public enum Standing {
        OPEN,
        /** An operator has shut it out. */
        SHUT,
        /** It registered itself and nobody has accepted it yet. */
        WAITING
    }

    public boolean enabled() {
        return standing == Standing.OPEN;
    }

    /** @throws LaunchRefused unless its launches are let in */
    public void mustBeOpen() {
        LaunchRefused.unless(standing != Standing.WAITING, Reason.OIDC_PLATFORM_PENDING);
        LaunchRefused.unless(standing != Standing.SHUT, Reason.OIDC_PLATFORM_DISABLED);
    }

    /** @throws LaunchRefused before its dates, or its platform's, begin and after they end */
    public void mustBeInForce(Instant now) {
        LaunchRefused.unless(inForce.covers(now), Reason.OIDC_OUTSIDE_DATES);
    }

    /** The platform's addresses. */
    public record Endpoints(String authorization, String token, String jwks) {}
}
