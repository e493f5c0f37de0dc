// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.bitstreamproject.verkstad.lti.quirks.Quirks11;
import org.bitstreamproject.verkstad.lti.quirks.Quirks13;
import org.bitstreamproject.verkstad.shared.domain.Role;

/**
 * Looks at a verified launch of somebody who teaches or administers, when the operator waits for one. What it says is judged in
 * memory; only verdicts are kept. Nothing that goes wrong here may stop the launch.
 */
@Dependent
public class JudgeTestLaunch {
    private static final System.Logger LOG = System.getLogger(JudgeTestLaunch.class.getName());

    private final TestLaunches tests;

    @Inject
    public JudgeTestLaunch(TestLaunches tests) {
        this.tests = tests;
    }

    /** @param answer the form with the token that has just been verified */
    void lookAt13(Verified message, Form answer, Hearing hearing) {
        look(message, hearing, () -> Quirks13.of(answer.text("id_token").orElse(""), hearing.record()));
    }

    /** @param form what was signed */
    void lookAt11(Verified message, Form form, Hearing hearing) {
        look(message, hearing, () -> Quirks11.of(form.fields()));
    }

    /** What one version judges. */
    private interface Judgement {
        Map<Quirk, Quirk.Sight> seen();
    }

    private void look(Verified message, Hearing hearing, Judgement judgement) {
        if (!(message instanceof Launch launch)
                || launch.occasion().message() != Launch.Message.RESOURCE_LINK
                || launch.role() == Role.PARTICIPANT) {
            return;
        }
        try {
            tests.awaiting(launch.registration(), hearing.now())
                    .ifPresent(platform -> tests.keep(platform, launch.version(), judgement.seen(), hearing.now()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a test launch could not be judged", failed);
        }
    }
}
