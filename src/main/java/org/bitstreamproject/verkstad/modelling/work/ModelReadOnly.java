// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The model may be read here but not changed. */
class ModelReadOnly extends DomainException {

    ModelReadOnly(String reason) {
        super("modelling.error.read-only", reason);
    }

    @Override
    public int status() {
        return 409;
    }
}
