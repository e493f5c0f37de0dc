// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.course.meetings.SafeLink;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * A group's own supervision.
 *
 * @param group null for somebody in none
 * @param own the booked time; null without one
 * @param fixed it cannot be changed any more
 * @param releasedAt when the teacher took the time back; null unless so
 * @param times those one may still choose among, and others' beside them
 * @param zone whose clock all times follow, in words
 * @param notes what the teachers share; null when they do not
 * @param done booked, cancelled, questions or empty
 * @param theirs what somebody else of the group wrote meanwhile; null when nobody did
 */
public record GroupPage(
        @Nullable WorkGroup group,
        @Nullable Time own,
        boolean fixed,
        @Nullable Instant releasedAt,
        List<Time> times,
        String zone,
        Text questions,
        @Nullable String notes,
        String done,
        FieldErrors errors,
        @Nullable String theirs) {

    /** A time on offer. @param place empty for a call @param free nobody has it */
    public record Time(
            String uid,
            Instant startsAt,
            int minutes,
            String place,
            @Nullable SafeLink link,
            String teacher,
            boolean free) {}

    /** What stands in a field. @param version the one it builds on */
    public record Text(String words, long version) {}

    GroupPage said(String what) {
        return new GroupPage(group, own, fixed, releasedAt, times, zone, questions, notes, what, errors, theirs);
    }

    GroupPage refused(FieldErrors why) {
        return new GroupPage(group, own, fixed, releasedAt, times, zone, questions, notes, done, why, theirs);
    }

    GroupPage typed(Text words, @Nullable String others, FieldErrors why) {
        return new GroupPage(group, own, fixed, releasedAt, times, zone, words, notes, done, why, others);
    }
}
