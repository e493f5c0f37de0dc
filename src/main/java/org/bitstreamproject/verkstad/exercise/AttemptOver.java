// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The answers are about an attempt that was counted before: they say nothing about what is asked now. */
final class AttemptOver extends DomainException {
    AttemptOver() {
        super("exercise.error.attempt-over");
    }
}
