// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one study; {@code value} is the row's number, at least 1. */
public record StudyId(long value) {
    public StudyId {
        Ids.positive(value);
    }
}
