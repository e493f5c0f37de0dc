// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import java.util.ArrayList;
import java.util.List;

/** A kept launch as log lines: which checks were made, in their order, and how each ended. The proof 1EdTech asks for, without a claim. */
public final class LaunchSteps {
    private LaunchSteps() {}

    /** The first line is the launch's head; the checks are those that were written down when they were made, and no others. */
    public static List<String> lines(LaunchLine launch) {
        var lines = new ArrayList<String>();
        var head = launch.at() + " " + launch.correlation() + " lti-" + launch.version() + " ";
        lines.add(head + "outcome " + launch.outcome());
        var checks = Hearing.kept(launch.checks());
        for (var check : checks) {
            var failed = launch.accepted() ? " not connected" : " FAIL " + launch.outcome();
            lines.add(head + check.id() + (check.passed() ? " pass" : failed));
        }
        if (launch.checks().isEmpty()) {
            lines.add(head + "no check of a launch was kept");
        } else if (launch.accepted()) {
            lines.add(head + led(checks));
        }
        return lines;
    }

    /** What an accepted request led to. */
    private static String led(List<Hearing.Kept> checks) {
        if (checks.stream().anyMatch(check -> !check.passed())) {
            return "set-up page opened";
        }
        return checks.stream().anyMatch(check -> check.id().equals(Check.SELECTION_RETURN.id()))
                ? "choice of activities opened"
                : "session opened";
    }
}
