// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oauth1;

import java.util.Set;
import org.bitstreamproject.verkstad.lti.InForce;
import org.bitstreamproject.verkstad.lti.RegistrationId;

/** What is known about a consumer key. HMAC-SHA1 always, HMAC-SHA256 where the platform's registration says so. */
public record Consumer(
        RegistrationId registration, String key, String secret, boolean sha256, boolean enabled, InForce inForce) {
    /** One whose dates have no beginning and no end. */
    public Consumer(RegistrationId registration, String key, String secret, boolean sha256, boolean enabled) {
        this(registration, key, secret, sha256, enabled, InForce.ALWAYS);
    }

    Set<String> methods() {
        return sha256 ? Set.of(HmacSignature.SHA1, HmacSignature.SHA256) : Set.of(HmacSignature.SHA1);
    }

    @Override
    public String toString() {
        return "Consumer[" + registration + "]";
    }
}
