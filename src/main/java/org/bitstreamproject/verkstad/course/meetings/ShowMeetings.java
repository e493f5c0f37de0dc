// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.course.meetings.MeetingsPage.Line;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** The meetings of an edition for those who take part in it. */
@Dependent
@Transactional
public class ShowMeetings {
    private final CoursePackages packages;
    private final Editions editions;
    private final MeetingTexts texts;
    private final MeetingAttendance attendance;
    private final Clock clock;

    @Inject
    ShowMeetings(
            CoursePackages packages, Editions editions, MeetingTexts texts, MeetingAttendance attendance, Clock clock) {
        this.packages = packages;
        this.editions = editions;
        this.texts = texts;
        this.attendance = attendance;
        this.clock = clock;
    }

    MeetingsPage all(SessionInfo session) {
        var days = editions.meetings(session.edition());
        var written = texts.of(session.edition());
        return new MeetingsPage(
                packages.of(session.edition()).gatherings().stream()
                        .map(gathering -> line(session, gathering, days, written.get(gathering.anchor())))
                        .toList(),
                standing(session));
    }

    /** @throws NotVisible when the course has no such meeting */
    MeetingPage one(SessionInfo session, String anchor) {
        var gathering = gathering(session, anchor);
        var text = texts.of(session.edition(), gathering.anchor()).orElse(null);
        var words = text == null ? MeetingWords.NONE : text.words();
        var standing = standing(session);
        return new MeetingPage(
                line(session, gathering, editions.meetings(session.edition()), text),
                gathering.programme().in(session.language()),
                words,
                text == null ? session.language().code() : text.language().code(),
                standing == null
                        ? null
                        : standing.parts().stream()
                                .filter(part -> part.anchor() == gathering.anchor())
                                .findFirst()
                                .orElse(null),
                text == null ? null : text.changedAt(),
                text == null ? 0 : text.version());
    }

    /** @throws NotVisible when the course has no such meeting */
    Gathering gathering(SessionInfo session, String anchor) {
        return packages.of(session.edition()).gatherings().stream()
                .filter(gathering -> gathering.anchor().name().equals(anchor))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private @Nullable MeetingStanding standing(SessionInfo session) {
        return session.is(Role.PARTICIPANT) ? attendance.of(session.edition(), session.enrolment()) : null;
    }

    private Line line(
            SessionInfo session, Gathering gathering, Map<Anchor, LocalDate> days, @Nullable MeetingText text) {
        var first = days.get(gathering.anchor());
        var last = first == null ? null : first.plusDays(Math.max(gathering.days(), 1) - 1L);
        var today = LocalDate.ofInstant(clock.instant(), session.zone());
        return new Line(
                gathering.anchor().name(),
                gathering.title().in(session.language()),
                gathering.place(),
                first,
                last,
                Line.state(first, last, today),
                text == null ? "" : text.words().text(MeetingWords.VENUE),
                text == null ? session.language().code() : text.language().code(),
                text != null && !text.words().text(MeetingWords.RECORDING_LINK).isEmpty());
    }
}
