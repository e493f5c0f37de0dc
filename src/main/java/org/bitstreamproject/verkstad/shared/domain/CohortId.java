// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one cohort; {@code value} is the row's number, at least 1. */
public record CohortId(long value) {
    public CohortId {
        Ids.positive(value);
    }
}
