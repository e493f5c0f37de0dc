// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one model; {@code value} is the row's number, at least 1. */
public record ModelId(long value) {
    public ModelId {
        Ids.positive(value);
    }
}
