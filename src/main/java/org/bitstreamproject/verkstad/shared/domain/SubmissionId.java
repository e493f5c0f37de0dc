// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

/** Identifies one submission; {@code value} is the row's number, at least 1. */
public record SubmissionId(long value) {
    public SubmissionId {
        Ids.positive(value);
    }
}
