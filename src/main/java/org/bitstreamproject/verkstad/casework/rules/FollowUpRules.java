// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.time.LocalDate;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Whether somebody measures again when the course is over. */
final class FollowUpRules {
    private static final String RULE = "CSE-02";

    private FollowUpRules() {}

    /** A course version from before the rule has no words for it. */
    static void judge(Filled filled, LocalDate courseEnd, Findings findings) {
        var known = filled.form().course().rules().stream()
                .anyMatch(rule -> rule.id().equals(RULE));
        var after = Rows.of(filled, findings.field()).stream()
                .map(row -> row.text("when"))
                .filter(when -> !when.isEmpty())
                .map(LocalDate::parse)
                .anyMatch(courseEnd::isBefore);
        if (known && !after) {
            findings.say(RULE, Severity.ERROR);
        }
    }
}
