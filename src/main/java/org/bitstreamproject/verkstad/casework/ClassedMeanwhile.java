// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody else gave the same steps another class since they were shown. */
public final class ClassedMeanwhile extends DomainException {
    /** @param steps their names */
    ClassedMeanwhile(String steps) {
        super("casework.error.classed-meanwhile", steps);
    }

    @Override
    public int status() {
        return 409;
    }
}
