// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** What a person's own case says, for exercises that build on it. The feature that owns cases implements it. */
public interface CaseFacts {
    /**
     * @param fields ids of template fields, such as {@code B11}
     * @return field → text as stored; fields nobody has written in are missing, all of them when there is no case
     */
    Map<String, String> of(EnrolmentId enrolment, Set<String> fields);
}
