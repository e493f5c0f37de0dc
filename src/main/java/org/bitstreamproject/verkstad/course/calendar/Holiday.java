// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import org.bitstreamproject.verkstad.shared.domain.Country;

/** One free day in one country. */
public record Holiday(HolidayName name, Country country, Closing closing) {
    /** How far a country stops. */
    public enum Closing {
        /** A public holiday by law. */
        LAW,
        /** No public holiday, but every office is closed the whole day. */
        OFFICES,
        /** Offices close at noon. */
        NOON
    }

    /** True when nothing falls due on it; half a day is only listed. */
    public boolean closed() {
        return closing != Closing.NOON;
    }
}
