// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one resource link; {@code value} is the row's number, at least 1. */
public record ResourceLinkId(long value) {
    public ResourceLinkId {
        Ids.positive(value);
    }
}
