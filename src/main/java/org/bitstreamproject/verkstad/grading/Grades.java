// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Public grades, for the person and for those who may see them. What is not published does not exist here. */
@Dependent
public class Grades {
    private final Decisions decisions;

    @Inject
    Grades(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A public grade.
     *
     * @param code of the scale, such as {@code VG} or {@code C}
     * @param reason empty when the examiner gave none
     * @param levels criterion to level, the person's own criteria included
     * @param correction true when it replaces an earlier public one
     */
    public record PublishedGrade(
            EnrolmentId enrolment,
            String scale,
            String code,
            String reason,
            Map<String, Integer> levels,
            Instant publishedAt,
            boolean correction) {}

    /** The one that holds now. */
    public Optional<PublishedGrade> publishedOf(EnrolmentId enrolment) {
        return Optional.ofNullable(publishedOf(List.of(enrolment)).get(enrolment));
    }

    /** Those that hold now; people without one are missing. Two queries. */
    public Map<EnrolmentId, PublishedGrade> publishedOf(Collection<EnrolmentId> enrolments) {
        var published = new HashMap<EnrolmentId, PublishedGrade>();
        decisions.of(enrolments).forEach((enrolment, history) -> {
            var open = history.stream().filter(Decisions.Entry::published).toList();
            open.stream()
                    .findFirst()
                    .flatMap(entry ->
                            entry.publication().map(publication -> grade(entry.decision(), publication, open.size())))
                    .ifPresent(grade -> published.put(enrolment, grade));
        });
        return published;
    }

    private static PublishedGrade grade(Decision decision, Publication publication, int times) {
        return new PublishedGrade(
                decision.enrolment(),
                decision.scale(),
                decision.code(),
                decision.reason(),
                decision.levels(),
                publication.at(),
                times > 1);
    }
}
