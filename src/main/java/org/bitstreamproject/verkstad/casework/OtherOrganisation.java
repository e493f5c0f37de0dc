// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Everyone in a case works for the same organisation. */
public final class OtherOrganisation extends DomainException {
    OtherOrganisation() {
        super("casework.error.other-organisation");
    }
}
