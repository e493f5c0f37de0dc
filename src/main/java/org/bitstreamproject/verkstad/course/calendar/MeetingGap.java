// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;

/**
 * Two meetings too close for what lies between them.
 *
 * @param least days the syllabus needs
 * @param merge the two modules to make one of, if the meetings cannot be moved
 */
public record MeetingGap(Anchor from, Anchor to, long days, int least, List<String> merge) {
    private static final List<MeetingGap> LEAST = List.of(
            new MeetingGap(Anchor.U, Anchor.B, 0, 35, List.of("M2", "M3")),
            new MeetingGap(Anchor.B, Anchor.R, 0, 70, List.of("M7", "M8")));

    /** Those below the least; meetings without a date are not judged. */
    public static List<MeetingGap> tooShort(Map<Anchor, LocalDate> meetings) {
        return LEAST.stream()
                .flatMap(gap -> gap.between(meetings.get(gap.from), meetings.get(gap.to)))
                .filter(gap -> gap.days < gap.least)
                .toList();
    }

    private Stream<MeetingGap> between(
            @org.jspecify.annotations.Nullable LocalDate first, @org.jspecify.annotations.Nullable LocalDate second) {
        return first == null || second == null
                ? Stream.empty()
                : Stream.of(new MeetingGap(from, to, ChronoUnit.DAYS.between(first, second), least, merge));
    }
}
