// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;

/** The days of an edition's meetings. */
@Dependent
class MeetingDays {
    private final CoursePackages packages;
    private final Editions editions;
    private final Clock clock;

    @Inject
    MeetingDays(CoursePackages packages, Editions editions, Clock clock) {
        this.packages = packages;
        this.editions = editions;
        this.clock = clock;
    }

    /** Every day of every meeting, in their order. */
    List<MeetingDay> of(EditionId edition) {
        var first = editions.meetings(edition);
        return packages.of(edition).gatherings().stream()
                .flatMap(gathering -> MeetingDay.of(gathering, first.get(gathering.anchor())).stream())
                .toList();
    }

    /** The days of one meeting. @throws NotVisible when the course has none with this letter */
    List<MeetingDay> of(EditionId edition, String anchor) {
        var days = of(edition).stream()
                .filter(day -> day.anchor().name().equals(anchor))
                .toList();
        if (days.isEmpty()) {
            throw new NotVisible();
        }
        return days;
    }

    /** @throws NotVisible when the meeting has no such day */
    MeetingDay one(EditionId edition, String anchor, int number) {
        return of(edition, anchor).stream()
                .filter(day -> day.number() == number)
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
