// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody can say what will have happened. */
class AsOfInFuture extends DomainException {
    AsOfInFuture() {
        super("research.error.as-of-in-future");
    }
}
