// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.bitstreamproject.verkstad.course.ChangedDate;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.jspecify.annotations.Nullable;

/**
 * The teachers' table of everybody in the edition.
 *
 * @param country null for both
 * @param sort risk, name or case
 * @param examiner true when links to grading and research make sense
 */
public record BoardPage(
        List<Cohort> cohorts,
        List<Head> milestones,
        List<Row> rows,
        long everybody,
        @Nullable Country country,
        String sort,
        boolean examiner,
        List<ChangedDate> changed) {
    private static final List<String> SORTS = List.of("risk", "name", "case");

    /** An LMS course in the edition. */
    public record Cohort(String name, Country country, long participants) {}

    /** A column. */
    public record Head(
            String module, String title, @Nullable Instant due) {}

    /** One participant. @param caseUid null without a case @param flags codes of the reasons to ask */
    public record Row(
            String name,
            Country country,
            String organisation,
            @Nullable String caseUid,
            String caseTitle,
            List<Cell> cells,
            int reviewsComplete,
            int reviewsGiven,
            long meetingsMet,
            int meetingsNeeded,
            @Nullable Instant lastActivity,
            List<String> flags) {}

    /** One milestone of one participant. @param state done, current or todo */
    public record Cell(String module, String state, boolean late, long passed, long required) {}

    static String knownSort(@Nullable String asked) {
        return asked != null && SORTS.contains(asked) ? asked : SORTS.get(0);
    }

    /** Those with most reasons first, then whoever has been quiet longest; names break ties, so that the order is stable. */
    static Comparator<Row> order(String sort, Comparator<Object> names) {
        Comparator<Row> byName = Comparator.comparing(Row::name, names);
        return switch (sort) {
            case "name" -> byName;
            case "case" ->
                Comparator.comparing((Row row) -> row.caseUid() == null)
                        .thenComparing(Row::caseTitle, names)
                        .thenComparing(byName);
            default ->
                Comparator.comparing((Row row) -> -row.flags().size())
                        .thenComparing(Row::lastActivity, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(byName);
        };
    }
}
