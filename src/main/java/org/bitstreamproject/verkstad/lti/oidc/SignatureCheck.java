// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;

/** RS256 by a key the registered platform publishes. Keys offered inside the token (jwk, jku, x5c, x5u) are never looked at. */
final class SignatureCheck {
    private static final int SMALLEST_RSA = 2048;

    private static final int MOST_READ = 200;

    private final PlatformKeySource keySource;
    private final Map<RSAKey, Optional<RSAPublicKey>> read = new ConcurrentHashMap<>();

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

    private boolean fits(IdToken token, List<JWK> found) {
        LaunchRefused.unless(!found.isEmpty(), Reason.LTI13_KID_UNKNOWN);
        List<RSAPublicKey> usable = found.stream()
                .filter(SignatureCheck::signsWithRs256)
                .flatMap(key -> numbers(key.toRSAKey()).stream())
                .filter(key -> key.getModulus().bitLength() >= SMALLEST_RSA)
                .toList();
        LaunchRefused.unless(!usable.isEmpty(), Reason.LTI13_KEY_UNUSABLE);
        return usable.stream().anyMatch(key -> verifies(token, key));
    }

    private static boolean signsWithRs256(JWK key) {
        boolean forSigning = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean forRs256 = key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256);
        return key instanceof RSAKey && forSigning && forRs256;
    }

    /** The JDK's own mathematics: what the token's header says beyond the algorithm has no say in it. */
    private static boolean verifies(IdToken token, RSAPublicKey key) {
        try {
            var rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initVerify(key);
            rs256.update(token.signingInput());
            return rs256.verify(Base64.getUrlDecoder().decode(token.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Taken out of the platform's text once, and not at every launch. Empty for numbers that make no key. */
    private Optional<RSAPublicKey> numbers(RSAKey key) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(key, unread -> {
            try {
                return Optional.of(unread.toRSAPublicKey());
            } catch (JOSEException unusable) {
                return Optional.empty();
            }
        });
    }
}
