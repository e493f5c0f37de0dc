// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** A grade became public. Fired in the transaction that publishes it. @param correction true when it replaces a public one */
public record GradePublished(
        EnrolmentId enrolment, String decisionUid, String scale, String code, boolean correction) {}
