// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody has said that the case holds no personal data. */
public final class NotConfirmed extends DomainException {
    NotConfirmed() {
        super("casework.error.not-confirmed");
    }
}
