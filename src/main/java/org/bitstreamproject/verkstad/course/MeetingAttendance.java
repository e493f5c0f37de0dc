// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.Map;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** How people stand with the meetings, for features that show it or ask for it. */
public interface MeetingAttendance {

    /** Everybody who takes the course, in as few questions as one person. */
    Map<EnrolmentId, MeetingStanding> inEdition(EditionId edition);

    /** One person's; all open for somebody nothing is written about. */
    MeetingStanding of(EditionId edition, EnrolmentId enrolment);
}
