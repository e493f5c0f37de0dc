// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.waiver;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody let this finding stand before, in other words. */
final class AlreadyWaived extends DomainException {

    AlreadyWaived() {
        super("rules.error.already-waived");
    }

    @Override
    public int status() {
        return 409;
    }
}
