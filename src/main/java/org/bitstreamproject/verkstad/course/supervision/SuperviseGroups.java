// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** A round written down from outside, step by step as people would do it. */
@Dependent
public class SuperviseGroups {
    private final OfferSlots offering;
    private final BookSlot booking;
    private final WriteVisit writing;
    private final ShowSupervision supervision;

    @Inject
    SuperviseGroups(OfferSlots offering, BookSlot booking, WriteVisit writing, ShowSupervision supervision) {
        this.offering = offering;
        this.booking = booking;
        this.writing = writing;
        this.supervision = supervision;
    }

    /** Hours one after another from nine o’clock. */
    public void offer(SessionInfo teacher, LocalDate day, int count, String place) {
        var form = new SlotForm(Map.of(
                "day",
                day.toString(),
                "time",
                "09:00",
                "count",
                Integer.toString(count),
                "minutes",
                "60",
                "place",
                place));
        offering.offer(teacher, UUID.randomUUID().toString(), form);
    }

    /** Nothing without a group or a free time. */
    public void bookAndAsk(SessionInfo member, String questions) {
        var page = supervision.own(member);
        page.times().stream()
                .filter(GroupPage.Time::free)
                .findFirst()
                .filter(time -> page.group() != null)
                .ifPresent(time -> {
                    booking.book(member, time.uid());
                    writing.questions(member, new WriteVisit.Edit(questions, 0));
                });
    }
}
