// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.Optional;
import java.util.function.Function;
import org.bitstreamproject.verkstad.shared.security.Secrets;

/** What shows that an answer comes back to the browser that began its login. */
interface BrowserProof {
    /** @throws LaunchRefused with the reason why it is not shown */
    void check(String state, LoginStates.Login login);

    /** @param word of a state, out of this browser's cookie; see {@link LoginCookie} */
    static BrowserProof cookie(Function<String, Optional<String>> word) {
        return (state, login) -> {
            String sent = word.apply(state).orElseThrow(() -> new LaunchRefused(Reason.OIDC_COOKIE_MISSING));
            LaunchRefused.unless(Secrets.same(Secrets.hash(sent), login.browserHash()), Reason.OIDC_COOKIE_MISMATCH);
        };
    }
}
