// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;

/** Forgets set-up sessions that have ended, and tried codes that no longer count. */
@Dependent
public class ConnectHousekeeping implements RecurringJob {
    private final ConnectSessions sessions;
    private final TryCode tries;
    private final Clock clock;

    @Inject
    public ConnectHousekeeping(ConnectSessions sessions, TryCode tries, Clock clock) {
        this.sessions = sessions;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "course.connecting";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var gone = sessions.forgetEnded(now) + tries.forgetOld(now);
        System.getLogger(ConnectHousekeeping.class.getName())
                .log(System.Logger.Level.DEBUG, "{0} rows forgotten", gone);
    }
}
