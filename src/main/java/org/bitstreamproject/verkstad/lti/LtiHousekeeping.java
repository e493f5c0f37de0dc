// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.bitstreamproject.verkstad.lti.deeplinking.Selections;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;

/** Forgets logins, nonces, parked launches, choices and refused attempts in time. */
@Dependent
public class LtiHousekeeping implements RecurringJob {
    private final LoginStates states;
    private final SpentNonces nonces;
    private final LaunchAttempts attempts;
    private final ParkedLaunches parked;
    private final Selections selections;
    private final Clock clock;

    @Inject
    public LtiHousekeeping(
            LoginStates states,
            SpentNonces nonces,
            LaunchAttempts attempts,
            ParkedLaunches parked,
            Selections selections,
            Clock clock) {
        this.states = states;
        this.nonces = nonces;
        this.attempts = attempts;
        this.parked = parked;
        this.selections = selections;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lti-housekeeping";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        int gone = states.forgetEnded(now)
                + nonces.forgetOld(now)
                + attempts.forgetOld(now)
                + parked.forgetEnded(now)
                + selections.forgetEnded(now);
        System.getLogger(LtiHousekeeping.class.getName()).log(System.Logger.Level.DEBUG, "{0} rows forgotten", gone);
    }
}
