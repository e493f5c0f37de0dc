// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import java.time.Instant;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * One group's supervision as teachers see it.
 *
 * @param time null without a booking
 * @param sharedAt null as long as the group does not read the notes
 * @param shared what the group reads; null as long as it reads nothing
 * @param theirs what a colleague wrote meanwhile; null when nobody did
 */
public record VisitPage(
        WorkGroup group,
        GroupPage.@Nullable Time time,
        String questions,
        GroupPage.Text notes,
        @Nullable Instant sharedAt,
        @Nullable String shared,
        boolean saved,
        FieldErrors errors,
        @Nullable String theirs) {

    /** True when the group reads something else than what stands in the notes. */
    public boolean isAhead() {
        return shared != null && !shared.equals(notes.words());
    }

    VisitPage said() {
        return new VisitPage(group, time, questions, notes, sharedAt, shared, true, errors, theirs);
    }

    VisitPage typed(GroupPage.Text words, @Nullable String others, FieldErrors why) {
        return new VisitPage(group, time, questions, words, sharedAt, shared, saved, why, others);
    }
}
