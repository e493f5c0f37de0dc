// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** While a mandatory item is missing no grade is decided and nothing official is sent. */
public final class MandatoryMissing extends DomainException {
    MandatoryMissing() {
        super("grading.error.mandatory-missing");
    }
}
