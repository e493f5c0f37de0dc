// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The rule has nothing to say about this place any more: the model was changed since the page was shown. */
final class NothingToWaive extends DomainException {

    NothingToWaive() {
        super("rules.error.nothing-to-waive");
    }

    @Override
    public int status() {
        return 409;
    }
}
