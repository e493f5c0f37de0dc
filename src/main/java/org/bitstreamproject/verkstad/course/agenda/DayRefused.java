// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import java.time.LocalDate;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Nothing can fall due on that day. */
public final class DayRefused extends DomainException {
    private final transient LocalDate next;

    /** @param next the next day that would do */
    DayRefused(String code, LocalDate next) {
        super("agenda.error." + code);
        this.next = next;
    }

    public LocalDate next() {
        return next;
    }
}
