// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A deviation, a correction and a waiver need a reason in words. */
public final class ReasonMissing extends DomainException {
    ReasonMissing() {
        super("grading.error.reason-missing");
    }
}
