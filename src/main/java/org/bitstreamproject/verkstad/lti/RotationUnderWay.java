// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A new key is published and waits for its turn; a second one would only confuse platforms. */
public class RotationUnderWay extends DomainException {
    private static final long serialVersionUID = 1L;

    public RotationUnderWay() {
        super("lti.error.rotation-under-way");
    }

    @Override
    public int status() {
        return 409;
    }
}
