// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/**
 * The LMS course looks reset: a run that is over or silent, and somebody new. A teacher has to say what it is first. Nothing
 * about the person is stored.
 */
public final class RunUnconfirmed extends DomainException {
    private final long contextId;
    private final boolean newcomer;

    /** @param newcomer whether somebody new was held, and not a teacher of the run asked */
    RunUnconfirmed(long contextId, boolean newcomer) {
        super("course.error.run-unconfirmed");
        this.contextId = contextId;
        this.newcomer = newcomer;
    }

    long contextId() {
        return contextId;
    }

    boolean newcomer() {
        return newcomer;
    }
}
