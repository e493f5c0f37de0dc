// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.lti.deeplinking.BeginChoice;
import org.bitstreamproject.verkstad.shared.web.OpenedSession;

/** From a platform's answer to an open session, however the browser has shown that it began the login. */
@Dependent
public class AcceptLti13 {
    private final VerifyLti13 verify;
    private final OpenLaunch open;
    private final BeginChoice choose;
    private final KeptWays ways;
    private final JudgeTestLaunch test;

    @Inject
    public AcceptLti13(VerifyLti13 verify, OpenLaunch open, BeginChoice choose, KeptWays ways, JudgeTestLaunch test) {
        this.verify = verify;
        this.open = open;
        this.choose = choose;
        this.ways = ways;
        this.test = test;
    }

    /** @throws LaunchRefused with the reason of the first check that fails */
    Arrived accept(Form answer, BrowserProof browser, Hearing hearing) {
        Verified message = verified(answer, browser, hearing);
        return message instanceof SelectionRequest request
                ? choosing(request, hearing)
                : Arrived.atPage(open.open((Launch) message, hearing));
    }

    /** In a frame: remembers where the login led too, in case the session's cookie does not come back. */
    Arrived acceptInFrame(Form answer, BrowserProof browser, Hearing hearing) {
        Verified message = verified(answer, browser, hearing);
        if (message instanceof SelectionRequest request) {
            return choosing(request, hearing);
        }
        OpenLaunch.Opened opened = open.open((Launch) message, hearing);
        OpenedSession session = opened.session();
        if (session != null) {
            ways.arrived(answer.text("state").orElse(""), session, opened.path());
        }
        return Arrived.atPage(opened);
    }

    private Verified verified(Form answer, BrowserProof browser, Hearing hearing) {
        Verified message = verify.verified(answer, browser, hearing);
        test.lookAt13(message, answer, hearing);
        return message;
    }

    private Arrived choosing(SelectionRequest request, Hearing hearing) {
        BeginChoice.Begun begun = choose.begin(request, hearing);
        return new Arrived(begun.path(), begun.cookie(), true);
    }
}
