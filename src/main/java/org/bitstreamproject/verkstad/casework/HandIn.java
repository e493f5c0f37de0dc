// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * A member's wish to hand in.
 *
 * @param commandId of the form; the same wish sent twice is one submission
 * @param milestone id such as {@code MS4}
 * @param noPersonalData the member has checked that there is none
 */
public record HandIn(
        String commandId, PersonId person, EnrolmentId who, String caseUid, String milestone, boolean noPersonalData) {
    public HandIn {
        if (commandId.isBlank() || commandId.length() > 80) {
            throw new IllegalArgumentException("a form without its command id");
        }
    }
}
