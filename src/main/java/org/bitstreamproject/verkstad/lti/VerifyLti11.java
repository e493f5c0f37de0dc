// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.bitstreamproject.verkstad.lti.oauth1.LaunchChecks;
import org.bitstreamproject.verkstad.lti.oauth1.SignedLaunch;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** A 1.1 launch from the wire to a {@link Verified}: the checks, and then its nonce, once. */
@Dependent
public class VerifyLti11 {
    private final LaunchChecks checks;
    private final SpentNonces nonces;

    @Inject
    public VerifyLti11(Registrations registrations, SpentNonces nonces) {
        this.checks = new LaunchChecks(registrations::consumer);
        this.nonces = nonces;
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    @Transactional
    public Verified verified(SignedLaunch signed, Hearing hearing) {
        Verified message = checks.verified(signed, hearing);
        // only a launch that is genuine may spend a nonce: nobody else can use one up
        String nonce = signed.allParameters().text("oauth_nonce").orElseThrow();
        hearing.check(
                Check.OAUTH_NONCE_NEW,
                () -> LaunchRefused.unless(
                        isFirst(message.registration(), nonce, hearing.now()), Reason.LTI11_NONCE_REPLAYED));
        return message;
    }

    private boolean isFirst(RegistrationId registration, String nonce, Instant now) {
        try {
            nonces.spend(registration, nonce, now);
            return true;
        } catch (RuntimeException failed) {
            if (Twice.isRace(failed)) {
                return false;
            }
            throw failed;
        }
    }
}
