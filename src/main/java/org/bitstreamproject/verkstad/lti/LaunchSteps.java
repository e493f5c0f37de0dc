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
        for (var check : Hearing.kept(launch.checks())) {
            lines.add(head + check.id() + (check.passed() ? " pass" : " FAIL " + launch.outcome()));
        }
        if (launch.checks().isEmpty()) {
            lines.add(head + "no check of a launch was kept");
        } else if (launch.accepted()) {
            lines.add(head + "session opened");
        }
        return lines;
    }
}
