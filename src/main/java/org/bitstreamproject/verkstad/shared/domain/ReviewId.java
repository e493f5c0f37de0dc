// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one review; {@code value} is the row's number, at least 1. */
public record ReviewId(long value) {
    public ReviewId {
        Ids.positive(value);
    }
}
