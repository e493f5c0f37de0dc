// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.util.Locale;

/** A day that is free, or half free, in Sweden or in Norway. */
public enum HolidayName {
    NEW_YEARS_DAY,
    EPIPHANY,
    WEDNESDAY_BEFORE_EASTER,
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    EASTER_SUNDAY,
    EASTER_MONDAY,
    MAY_DAY,
    CONSTITUTION_DAY,
    ASCENSION_DAY,
    WHIT_SUNDAY,
    WHIT_MONDAY,
    NATIONAL_DAY,
    MIDSUMMER_EVE,
    MIDSUMMER_DAY,
    ALL_SAINTS_DAY,
    CHRISTMAS_EVE,
    CHRISTMAS_DAY,
    BOXING_DAY,
    NEW_YEARS_EVE;

    /** End of its message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
