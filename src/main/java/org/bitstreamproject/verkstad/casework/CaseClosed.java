// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Everybody in the group has passed; the case is kept for reading until the examiner wants more. */
public final class CaseClosed extends DomainException {
    CaseClosed() {
        super("casework.error.case-closed");
    }

    @Override
    public int status() {
        return 409;
    }
}
