// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nobody is a member of two cases. */
public final class AlreadyInACase extends DomainException {
    AlreadyInACase() {
        super("casework.error.already-in-a-case");
    }
}
