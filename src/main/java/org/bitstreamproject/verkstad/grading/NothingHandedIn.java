// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Without a submission there is nothing to judge. */
public final class NothingHandedIn extends DomainException {
    NothingHandedIn() {
        super("grading.error.nothing-handed-in");
    }
}
