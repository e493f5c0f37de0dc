// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** When things are due for one person: the edition's dates, with what the person's case was given. */
@Dependent
public class OwnDeadlines {
    private final Deadlines deadlines;
    private final Instance<OwnCases> cases;

    @Inject
    public OwnDeadlines(Deadlines deadlines, Instance<OwnCases> cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** Item → moment, by time of the edition. */
    public Map<String, Instant> of(EditionId edition, EnrolmentId enrolment) {
        return deadlines.of(edition, kase(enrolment));
    }

    /** Null without a case. */
    public @Nullable CaseId kase(EnrolmentId enrolment) {
        return cases.stream()
                .flatMap(source -> source.of(enrolment).stream())
                .findFirst()
                .orElse(null);
    }
}
