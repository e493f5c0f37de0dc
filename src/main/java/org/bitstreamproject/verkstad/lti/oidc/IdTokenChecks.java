// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bitstreamproject.verkstad.lti.Launch;
import org.bitstreamproject.verkstad.lti.LaunchRefused;
import org.bitstreamproject.verkstad.lti.Reason;
import org.bitstreamproject.verkstad.lti.Verified;

/**
 * The checks of an id_token in the order they are made. The registration comes from the login's state, so a token of another
 * platform meets the wrong issuer before any key is fetched.
 */
public final class IdTokenChecks {
    private final SignatureCheck signature;
    private final ClaimChecks claims;

    public IdTokenChecks(PlatformKeySource keys, OwnAddress own) {
        this.signature = new SignatureCheck(keys);
        this.claims = new ClaimChecks(own);
    }

    /**
     * @param nonce judges the token's nonce and refuses by itself
     * @throws LaunchRefused with the reason of the first check that fails
     */
    public Verified verified(String idToken, Client client, Consumer<String> nonce, Instant now) {
        IdToken token = IdToken.parsed(idToken);
        List<Consumer<IdToken>> checks = List.of(
                signature::headerIsAllowed,
                t -> claims.isForUs(t.claims(), client),
                t -> signature.signatureHolds(t, client),
                t -> TimeChecks.timesFit(t.claims(), now),
                t -> nonce.accept(
                        t.claims().neededText("nonce", Reason.LTI13_NONCE_MISSING, Reason.LTI13_NONCE_MISSING)),
                t -> claims.message(t.claims()),
                t -> claims.isVersionThree(t.claims()),
                t -> claims.deploymentIsKnown(t.claims(), client),
                t -> claims.namesPersonAndLink(t.claims()),
                t -> claims.pointsHere(t.claims()),
                t -> claims.hasRoles(t.claims()));
        checks.forEach(check -> check.accept(token));
        Launch.Message message = claims.message(token.claims());
        if (message == null) {
            return SelectionClaims.request(client.registration(), token.claims());
        }
        if (message == Launch.Message.SUBMISSION_REVIEW) {
            claims.isForAReviewer(token.claims());
        }
        return Lti13Claims.launch(client.registration(), message, token.claims());
    }
}
