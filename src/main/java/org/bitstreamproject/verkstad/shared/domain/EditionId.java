// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one edition; {@code value} is the row's number, at least 1. */
public record EditionId(long value) {
    public EditionId {
        Ids.positive(value);
    }
}
