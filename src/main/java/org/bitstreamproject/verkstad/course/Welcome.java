// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Lets a person in after a verified launch. Call it outside a transaction: of two first launches at once, one is tried again. */
@Dependent
public class Welcome {
    private final Admit admit;

    @Inject
    Welcome(Admit admit) {
        this.admit = admit;
    }

    /** @throws ContextNotBound when the LMS course belongs to no edition */
    public Admission admit(Arrival arrival) {
        return Twice.tried(() -> admit.admit(arrival));
    }
}
