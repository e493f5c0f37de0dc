// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** RS256 by a key the registered platform publishes. Keys offered inside the token (jwk, jku, x5c, x5u) are never looked at. */
final class SignatureCheck {
    private static final int SMALLEST_RSA = 2048;

    private final PlatformKeySource keySource;

    SignatureCheck(PlatformKeySource keySource) {
        this.keySource = keySource;
    }

    /** What can be refused without any key. */
    void headerIsAllowed(IdToken token) {
        LaunchRefused.unless(token.header("alg").equals("RS256"), Reason.LTI13_ALG_REFUSED);
        LaunchRefused.unless(!token.header().containsKey("crit"), Reason.LTI13_CRIT_REFUSED);
        LaunchRefused.unless(!token.header("kid").isBlank(), Reason.LTI13_KID_MISSING);
    }

    void signatureHolds(IdToken token, Client client) {
        String kid = token.header("kid");
        boolean holds = fits(token, keySource.keys(client, kid)) || fits(token, keySource.keysAnew(client, kid));
        LaunchRefused.unless(holds, Reason.LTI13_SIGNATURE_WRONG);
    }

    private static boolean fits(IdToken token, List<JWK> found) {
        LaunchRefused.unless(!found.isEmpty(), Reason.LTI13_KID_UNKNOWN);
        List<RSAKey> usable = found.stream()
                .filter(SignatureCheck::signsWithRs256)
                .map(JWK::toRSAKey)
                .filter(key -> key.size() >= SMALLEST_RSA)
                .toList();
        LaunchRefused.unless(!usable.isEmpty(), Reason.LTI13_KEY_UNUSABLE);
        return usable.stream().anyMatch(key -> verifies(token, key));
    }

    private static boolean signsWithRs256(JWK key) {
        boolean forSigning = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean forRs256 = key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256);
        return key instanceof RSAKey && forSigning && forRs256;
    }

    private static boolean verifies(IdToken token, RSAKey key) {
        try {
            // a header of our own: what the token's says beyond the algorithm has no say in the mathematics
            var header = new JWSHeader(JWSAlgorithm.RS256);
            return new RSASSAVerifier(key.toRSAPublicKey()).verify(header, token.signingInput(), token.signature());
        } catch (JOSEException e) {
            return false;
        }
    }
}
