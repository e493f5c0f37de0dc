// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one person; {@code value} is the row's number, at least 1. */
public record PersonId(long value) {
    public PersonId {
        Ids.positive(value);
    }
}
