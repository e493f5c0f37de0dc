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
 * @param theirs what a colleague wrote meanwhile; null when nobody did
 */
public record VisitPage(
        WorkGroup group,
        GroupPage.@Nullable Time time,
        String questions,
        GroupPage.Text notes,
        @Nullable Instant sharedAt,
        boolean saved,
        FieldErrors errors,
        @Nullable String theirs) {

    VisitPage said() {
        return new VisitPage(group, time, questions, notes, sharedAt, true, errors, theirs);
    }

    VisitPage typed(GroupPage.Text words, @Nullable String others, FieldErrors why) {
        return new VisitPage(group, time, questions, words, sharedAt, saved, why, others);
    }
}
