// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One day of a meeting. Pure. @param number from 1 @param date null as long as the meeting has none */
record MeetingDay(
        Anchor anchor,
        LocalizedText title,
        int number,
        @Nullable LocalDate date) {

    static List<MeetingDay> of(Gathering gathering, @Nullable LocalDate first) {
        return IntStream.rangeClosed(1, Math.max(1, gathering.days()))
                .mapToObj(number -> new MeetingDay(
                        gathering.anchor(),
                        gathering.title(),
                        number,
                        first == null ? null : first.plusDays(number - 1L)))
                .toList();
    }

    /** From this day on people can be ticked: also long after, from a list on paper. */
    boolean hasBegun(LocalDate today) {
        return date != null && !date.isAfter(today);
    }

    boolean isOn(LocalDate today) {
        return today.equals(date);
    }
}
