// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one organisation; {@code value} is the row's number, at least 1. */
public record OrganisationId(long value) {
    public OrganisationId {
        Ids.positive(value);
    }
}
