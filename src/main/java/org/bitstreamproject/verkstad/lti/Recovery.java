// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.security.Secrets;

/**
 * A recovery token whose signature and time were right: which login the browser that holds it began. It stands in for the login
 * cookie and proves the same, no more.
 */
record Recovery(String stateHash, RegistrationId registration, String browserHash) implements BrowserProof {
    @Override
    public void check(String state, LoginStates.Login login) {
        check(Secrets.hash(state), login.registration(), login.browserHash());
    }

    /** @throws LaunchRefused unless it was issued for exactly this login */
    void check(String ofState, RegistrationId ofRegistration, String ofBrowser) {
        LaunchRefused.unless(registration.equals(ofRegistration), Reason.OIDC_RECOVERY_TOKEN_OTHER_PLATFORM);
        LaunchRefused.unless(
                Secrets.same(stateHash, ofState) && Secrets.same(browserHash, ofBrowser),
                Reason.OIDC_RECOVERY_TOKEN_OTHER_LOGIN);
    }
}
