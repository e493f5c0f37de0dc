// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.bitstreamproject.verkstad.shared.jobs.RecurringJob;

/** Sends changed scores every five minutes: nobody's column moves more often. */
@Dependent
public class ScoresJob implements RecurringJob {
    private final ScoresDue due;

    @Inject
    public ScoresJob(ScoresDue due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        var settled = due.send();
        while (settled > 0) {
            settled = due.send();
        }
    }
}
