// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.ChangedDates;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.grading.Grades;
import org.bitstreamproject.verkstad.progress.HomePage.Meeting;
import org.bitstreamproject.verkstad.progress.HomePage.OwnCase;
import org.bitstreamproject.verkstad.review.Reviews;
import org.bitstreamproject.verkstad.shared.web.Kept;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Gathers a participant's start page. */
@Dependent
@Transactional
public class ViewHome {
    private final CoursePaths paths;
    private final ItemStatuses statuses;
    private final Cases cases;
    private final Reviews reviews;
    private final Grades grades;
    private final Editions editions;
    private final MeetingAttendance attendance;
    private final Kept kept;
    private final HomeNotices notices;
    private final ChangedDates changed;
    private final Clock clock;

    @Inject
    ViewHome(
            CoursePaths paths,
            ItemStatuses statuses,
            Cases cases,
            Reviews reviews,
            Grades grades,
            Editions editions,
            MeetingAttendance attendance,
            Kept kept,
            HomeNotices notices,
            ChangedDates changed,
            Clock clock) {
        this.paths = paths;
        this.statuses = statuses;
        this.cases = cases;
        this.reviews = reviews;
        this.grades = grades;
        this.editions = editions;
        this.attendance = attendance;
        this.kept = kept;
        this.notices = notices;
        this.changed = changed;
        this.clock = clock;
    }

    HomePage of(SessionInfo session) {
        var kase = cases.ofEnrolment(session.enrolment()).orElse(null);
        var given = reviews.progressOf(session.enrolment());
        var stops = paths.of(session.edition())
                .of(statuses.of(session.enrolment()), kase, given.complete() < given.assigned());
        return new HomePage(
                HomePage.next(NextStep.of(stops, clock.instant()), session.language()),
                kase == null && stops.stream().noneMatch(Stop::begun),
                HomePage.lines(stops, session.language()),
                ownCase(kase),
                given.complete(),
                given.assigned(),
                grades.publishedOf(session.enrolment())
                        .map(Grades.PublishedGrade::code)
                        .orElse(null),
                meetings(session),
                attendance.of(session.edition(), session.enrolment()),
                kept.of(session.enrolment()),
                notices.of(session),
                changed.unseen(session));
    }

    private static @Nullable OwnCase ownCase(@Nullable CaseSummary kase) {
        if (kase == null) {
            return null;
        }
        return new OwnCase(
                kase.title(),
                kase.lastSaved(),
                kase.submissions().stream().findFirst().map(Receipt::at).orElse(null),
                kase.members().stream().map(CaseSummary.Member::name).toList());
    }

    /** Those that lie ahead, today's included. */
    private List<Meeting> meetings(SessionInfo session) {
        var today = LocalDate.ofInstant(clock.instant(), session.zone());
        var days = editions.meetings(session.edition());
        return paths.course(session.edition()).gatherings().stream()
                .flatMap(gathering -> Stream.ofNullable(days.get(gathering.anchor()))
                        .map(day -> new Meeting(gathering.title().in(session.language()), day)))
                .filter(meeting -> !meeting.day().isBefore(today))
                .toList();
    }
}
