// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one platform; {@code value} is the row's number, at least 1. */
public record PlatformId(long value) {
    public PlatformId {
        Ids.positive(value);
    }
}
