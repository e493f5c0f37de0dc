// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.rules.CaseRules.About;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Whether the stakeholder analysis sees those who count, and says how to meet them. */
final class StakeholderRules {
    private static final int LEAST = 5;
    private static final Set<String> ALWAYS = Set.of("CUSTOMER", "STAFF", "MANAGEMENT");
    private static final BigDecimal STRONG = BigDecimal.valueOf(4);

    private StakeholderRules() {}

    static List<About> rules() {
        return List.of(new About("stakeholders", StakeholderRules::judge));
    }

    private static void judge(Filled filled, Findings findings) {
        var rows = Rows.of(filled, findings.field());
        var kinds = rows.stream().map(row -> row.text("kind")).collect(Collectors.toSet());
        if (rows.size() < LEAST || !kinds.containsAll(ALWAYS)) {
            findings.say("STK-01", Severity.ERROR);
        }
        for (var row : rows) {
            if (!row.has("influence") || !row.has("interest")) {
                var lacking = row.has("influence") ? "interest" : "influence";
                findings.sayAt(row.slot(lacking), "STK-02", Severity.ERROR, row.text("name"));
            }
            if (isStrongAndAgainst(row) && (!row.has("action") || !row.has("ownerRole"))) {
                var lacking = row.has("action") ? "ownerRole" : "action";
                findings.sayAt(row.slot(lacking), "STK-03", Severity.WARN, row.text("name"));
            }
        }
    }

    private static boolean isStrongAndAgainst(Rows.Row row) {
        return row.figure("influence")
                        .filter(much -> much.compareTo(STRONG) >= 0)
                        .isPresent()
                && row.figure("attitude").filter(view -> view.signum() < 0).isPresent();
    }
}
