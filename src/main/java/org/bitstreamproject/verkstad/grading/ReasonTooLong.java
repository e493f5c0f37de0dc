// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A reason has at most 4000 characters. */
public final class ReasonTooLong extends DomainException {
    ReasonTooLong() {
        super("grading.error.reason-too-long");
    }
}
