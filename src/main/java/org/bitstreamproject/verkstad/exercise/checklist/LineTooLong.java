// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The practice line is one line. */
final class LineTooLong extends DomainException {
    LineTooLong() {
        super("checklist.error.line-too-long", TickOff.LONGEST_LINE);
    }
}
