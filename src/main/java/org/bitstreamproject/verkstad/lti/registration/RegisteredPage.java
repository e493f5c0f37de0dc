// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.registration;

import java.util.Set;

/**
 * What has been connected.
 *
 * @param outcomeKey message key of what happens next
 * @param waiting somebody has to accept it before anyone gets in
 * @param origin of the platform, which is told that the frame may be closed
 */
public record RegisteredPage(
        String outcomeKey,
        boolean waiting,
        String platformName,
        String issuer,
        String clientId,
        Set<String> deployments,
        String origin) {
    public RegisteredPage {
        deployments = Set.copyOf(deployments);
    }

    public String deploymentText() {
        return String.join(", ", deployments);
    }
}
