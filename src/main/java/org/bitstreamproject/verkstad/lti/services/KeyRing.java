// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.services;

import com.nimbusds.jose.jwk.RSAKey;

/** Gives the tool's key that signs now. */
@FunctionalInterface
public interface KeyRing {
    /** An RSA key with its private half and a kid. */
    RSAKey signingKey();
}
