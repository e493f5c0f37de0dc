// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Writes down what happened at meetings for a feature that brings a whole edition along. Same rules as for people. */
public interface MeetingRecords {

    /** @param texts field of the meeting's form → text; others stay empty @throws IllegalArgumentException for texts with faults */
    void describe(SessionInfo examiner, Anchor anchor, Map<String, String> texts);

    /** Ticks people on one day, which must have begun. */
    void wereThere(SessionInfo teacher, Anchor anchor, int day, List<EnrolmentId> people);

    /** Something else counts for a meeting. */
    void insteadOf(SessionInfo teacher, Anchor anchor, EnrolmentId person, String reason);

    /** Offers supervision times of an hour from nine o’clock. @param place where */
    void offer(SessionInfo teacher, LocalDate day, int count, String place);

    /** The member's group takes the first free time and asks something. Nothing without a group or a free time. */
    void bookAndAsk(SessionInfo member, String questions);
}
