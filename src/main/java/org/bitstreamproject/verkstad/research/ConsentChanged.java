// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody took back their yes while the export was written: it is not finished, and has to be made anew. */
class ConsentChanged extends DomainException {
    ConsentChanged() {
        super("research.error.consent-changed");
    }

    @Override
    public int status() {
        return 409;
    }
}
