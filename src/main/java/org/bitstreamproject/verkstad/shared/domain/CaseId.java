// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one case; {@code value} is the row's number, at least 1. */
public record CaseId(long value) {
    public CaseId {
        Ids.positive(value);
    }
}
