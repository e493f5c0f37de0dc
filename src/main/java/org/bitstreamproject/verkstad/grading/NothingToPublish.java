// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** There is no decision that is not public. */
public final class NothingToPublish extends DomainException {
    NothingToPublish() {
        super("grading.error.nothing-to-publish");
    }
}
