// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import java.time.LocalDate;
import java.util.List;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.jspecify.annotations.Nullable;

/** The meetings of an edition, in their order. @param standing the reader's own; null for those who do not take the course */
public record MeetingsPage(List<Line> meetings, @Nullable MeetingStanding standing) {
    /**
     * One meeting.
     *
     * @param first null as long as there is no date, and so is {@code last}
     * @param state undated, ahead, now or past
     * @param lang of what the examiners wrote
     * @param recorded somebody can see it afterwards
     */
    public record Line(
            String anchor,
            String title,
            String place,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String state,
            String venue,
            String lang,
            boolean recorded) {

        static String state(@Nullable LocalDate first, @Nullable LocalDate last, LocalDate today) {
            if (first == null || last == null) {
                return "undated";
            }
            return today.isBefore(first) ? "ahead" : today.isAfter(last) ? "past" : "now";
        }
    }

    /** Where the reader stands with this meeting; null for those who do not take the course. */
    public MeetingStanding.@Nullable Part own(Line meeting) {
        return standing == null
                ? null
                : standing.parts().stream()
                        .filter(part -> part.anchor() == Anchor.valueOf(meeting.anchor()))
                        .findFirst()
                        .orElse(null);
    }

    /** The one to prepare for: the one that is on, or the next. */
    public @Nullable Line next() {
        return meetings.stream()
                .filter(meeting ->
                        meeting.state().equals("now") || meeting.state().equals("ahead"))
                .findFirst()
                .orElse(null);
    }
}
