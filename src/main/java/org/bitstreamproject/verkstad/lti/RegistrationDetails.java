// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.List;
import org.bitstreamproject.verkstad.course.Validity;

/**
 * A way in as an operator sees it. Holds no secret.
 *
 * @param version {@code 1.1} or {@code 1.3}
 * @param client client id, or consumer key
 * @param deployments empty for 1.1, like the addresses
 * @param hasSecret for 1.1: whether one is stored
 * @param open false once the file that described it names it no longer
 */
public record RegistrationDetails(
        RegistrationId id,
        String version,
        String client,
        List<String> deployments,
        String authorization,
        String token,
        String jwks,
        boolean allowsSha256,
        boolean hasSecret,
        boolean open,
        Validity validity) {}
