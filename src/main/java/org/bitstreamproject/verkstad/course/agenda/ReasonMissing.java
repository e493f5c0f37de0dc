// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Whoever changes one date says why, in a line. */
public final class ReasonMissing extends DomainException {
    static final int LONGEST = 500;

    ReasonMissing() {
        super("agenda.error.reason-missing");
    }
}
