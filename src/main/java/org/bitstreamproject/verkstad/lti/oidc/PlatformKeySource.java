// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;

/** The keys a platform publishes. */
@FunctionalInterface
public interface PlatformKeySource {
    /**
     * All keys with this id, perhaps after one refetch; empty when the platform has none.
     *
     * @throws org.bitstreamproject.verkstad.lti.LaunchRefused LTI13-KEYS-UNREACHABLE when there is nothing to judge by
     */
    List<JWK> keys(Client client, String kid);

    /** The same after a signature did not fit: some platforms change the key and keep its id. */
    default List<JWK> keysAnew(Client client, String kid) {
        return keys(client, kid);
    }
}
