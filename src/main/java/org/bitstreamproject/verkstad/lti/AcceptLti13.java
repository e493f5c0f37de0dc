// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** From a platform's answer to an open session, however the browser has shown that it began the login. */
@Dependent
public class AcceptLti13 {
    private final VerifyLti13 verify;
    private final OpenLaunch open;
    private final KeptWays ways;

    @Inject
    public AcceptLti13(VerifyLti13 verify, OpenLaunch open, KeptWays ways) {
        this.verify = verify;
        this.open = open;
        this.ways = ways;
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    OpenLaunch.Opened accept(Form answer, BrowserProof browser) {
        return open.open(verify.verified(answer, browser));
    }

    /** In a frame: remembers where the login led too, in case the session's cookie does not come back. */
    OpenLaunch.Opened acceptInFrame(Form answer, BrowserProof browser) {
        OpenLaunch.Opened opened = accept(answer, browser);
        ways.arrived(answer.text("state").orElse(""), opened.session(), opened.path());
        return opened;
    }
}
