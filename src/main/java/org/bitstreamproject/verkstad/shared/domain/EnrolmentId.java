// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one enrolment; {@code value} is the row's number, at least 1. */
public record EnrolmentId(long value) {
    public EnrolmentId {
        Ids.positive(value);
    }
}
