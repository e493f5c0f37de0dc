// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.oidc;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitstreamproject.verkstad.lti.Check;
import org.bitstreamproject.verkstad.lti.Hearing;
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
    public Verified verified(String idToken, Client client, Consumer<String> nonce, Hearing hearing) {
        IdToken token = hearing.found(Check.TOKEN_JWT, () -> IdToken.parsed(idToken));
        Claims said = token.claims();
        hearing.check(Check.TOKEN_HEADER, () -> signature.headerIsAllowed(token));
        hearing.check(Check.TOKEN_FOR_US, () -> claims.isForUs(said, client));
        hearing.check(Check.TOKEN_SIGNATURE, () -> signature.signatureHolds(token, client));
        said.object(Claims.lti("context")).text("id").ifPresent(hearing::cameFrom);
        hearing.check(Check.TOKEN_TIMES, () -> TimeChecks.timesFit(said, hearing.now()));
        hearing.check(
                Check.TOKEN_NONCE,
                () -> nonce.accept(said.neededText("nonce", Reason.LTI13_NONCE_MISSING, Reason.LTI13_NONCE_MISSING)));
        Optional<Launch.Message> message = hearing.found(Check.CLAIMS_MESSAGE, () -> claims.message(said));
        hearing.check(Check.CLAIMS_VERSION, () -> claims.isVersionThree(said));
        hearing.check(Check.CLAIMS_DEPLOYMENT, () -> claims.deploymentIsKnown(said, client));
        hearing.check(Check.CLAIMS_PERSON_AND_LINK, () -> claims.namesPersonAndLink(said));
        hearing.check(Check.CLAIMS_TARGET, () -> claims.pointsHere(said));
        hearing.check(Check.CLAIMS_ROLES, () -> claims.hasRoles(said));
        if (message.isEmpty()) {
            return hearing.found(
                    Check.SELECTION_ANSWERABLE, () -> SelectionClaims.request(client.registration(), said));
        }
        if (message.get() == Launch.Message.SUBMISSION_REVIEW) {
            hearing.check(Check.REVIEW_TEACHER, () -> claims.isForAReviewer(said));
        }
        return Lti13Claims.launch(client.registration(), message.get(), said);
    }
}
