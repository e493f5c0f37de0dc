// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Milestone;

/** The rules about a case as a whole, each from the milestone on that asks for the field it is about. */
public final class CaseRules {
    private CaseRules() {}

    /** In the order of the sections; only an ERROR holds the milestone back. */
    public static List<Remark> remarks(Filled filled, Milestone milestone) {
        return Stream.of(BaselineRules.rules(), AnalysisRules.rules(), StakeholderRules.rules(), BenefitRules.rules())
                .flatMap(List::stream)
                .flatMap(rule -> filled.form().keyed(rule.key()).stream()
                        .filter(field -> filled.form().isDue(field, milestone))
                        .flatMap(field -> found(rule, filled, field).stream()))
                .toList();
    }

    private static List<Remark> found(About rule, Filled filled, Field field) {
        var findings = new Findings(field);
        rule.judge().accept(filled, findings);
        return findings.remarks();
    }

    /** A rule about the field with this key. */
    record About(String key, BiConsumer<Filled, Findings> judge) {}
}
