// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one round; {@code value} is the row's number, at least 1. */
public record RoundId(long value) {
    public RoundId {
        Ids.positive(value);
    }
}
