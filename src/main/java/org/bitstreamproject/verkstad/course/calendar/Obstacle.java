// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import org.jspecify.annotations.Nullable;

/** Why nothing is due on a day. @param holiday null when it lies in a freeze */
public record Obstacle(@Nullable HolidayName holiday) {
    static final Obstacle FREEZE = new Obstacle(null);

    /** End of its message key: {@code freeze} or the holiday's. */
    public String code() {
        return holiday == null ? "freeze" : holiday.code();
    }
}
