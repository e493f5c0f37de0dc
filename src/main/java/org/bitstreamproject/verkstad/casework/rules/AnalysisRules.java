// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.form.Drawn;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.rules.CaseRules.About;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Whether the analysis covers the process, and the co-creation those who are not on the net. */
final class AnalysisRules {
    private static final int LEAST_CLASSED = 80;
    private static final Set<String> OFFLINE = Set.of("MEETING", "LETTER", "PHONE", "VISIT");

    private AnalysisRules() {}

    static List<About> rules() {
        return List.of(
                new About("valueClasses", AnalysisRules::classes), new About("coCreation", AnalysisRules::offline));
    }

    /** ANA-01: four activities out of five. */
    private static void classes(Filled filled, Findings findings) {
        var steps = filled.source(findings.field()).steps();
        var classed = steps.stream().filter(Drawn.Step::isClassed).count();
        if (steps.isEmpty() || classed * 100 < (long) LEAST_CLASSED * steps.size()) {
            findings.say("ANA-01", Severity.ERROR, classed, steps.size());
        }
    }

    /** COC-01 */
    private static void offline(Filled filled, Findings findings) {
        var rows = Rows.of(filled, findings.field());
        if (!rows.isEmpty() && rows.stream().noneMatch(row -> OFFLINE.contains(row.text("channel")))) {
            findings.say("COC-01", Severity.ERROR);
        }
    }
}
