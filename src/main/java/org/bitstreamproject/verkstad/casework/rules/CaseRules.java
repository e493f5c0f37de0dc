// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Filled;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Milestone;
import org.jspecify.annotations.Nullable;

/** The rules about a case as a whole, each from the milestone on that asks for the field it is about. */
public final class CaseRules {
    private CaseRules() {}

    /** In the order of the sections; only an ERROR holds the milestone back. */
    public static List<Remark> remarks(Filled filled, Milestone milestone) {
        return Stream.of(BaselineRules.rules(), AnalysisRules.rules(), StakeholderRules.rules(), BenefitRules.rules())
                .flatMap(List::stream)
                .flatMap(rule -> found(rule, filled, milestone))
                .toList();
    }

    /** The same, with what depends on when the course ends. @param courseEnd null while the meetings have no dates */
    public static List<Remark> remarks(Filled filled, Milestone milestone, @Nullable LocalDate courseEnd) {
        if (courseEnd == null) {
            return remarks(filled, milestone);
        }
        var later = new About(CaseForm.FOLLOW_UP, (all, findings) -> FollowUpRules.judge(all, courseEnd, findings));
        return Stream.concat(remarks(filled, milestone).stream(), found(later, filled, milestone))
                .toList();
    }

    private static Stream<Remark> found(About rule, Filled filled, Milestone milestone) {
        return filled.form().keyed(rule.key()).stream()
                .filter(field -> filled.form().isDue(field, milestone))
                .flatMap(field -> found(rule, filled, field).stream());
    }

    private static List<Remark> found(About rule, Filled filled, Field field) {
        var findings = new Findings(field);
        rule.judge().accept(filled, findings);
        return findings.remarks();
    }

    /** A rule about the field with this key. */
    record About(String key, BiConsumer<Filled, Findings> judge) {}
}
