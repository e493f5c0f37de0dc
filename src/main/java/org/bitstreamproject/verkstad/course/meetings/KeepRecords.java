// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.MeetingRecords;
import org.bitstreamproject.verkstad.course.attendance.AgreeSubstitute;
import org.bitstreamproject.verkstad.course.attendance.TickPresence;
import org.bitstreamproject.verkstad.course.supervision.SuperviseGroups;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Each record is a use case with a transaction of its own. */
@Dependent
class KeepRecords implements MeetingRecords {
    private final DescribeMeeting describe;
    private final TickPresence presence;
    private final AgreeSubstitute agreeing;
    private final SuperviseGroups supervision;

    @Inject
    KeepRecords(
            DescribeMeeting describe, TickPresence presence, AgreeSubstitute agreeing, SuperviseGroups supervision) {
        this.describe = describe;
        this.presence = presence;
        this.agreeing = agreeing;
        this.supervision = supervision;
    }

    @Override
    public void describe(SessionInfo examiner, Anchor anchor, Map<String, String> texts) {
        var words = new MeetingWords(texts);
        if (!words.faults().isEmpty()) {
            throw new IllegalArgumentException(anchor + ": " + words.faults());
        }
        describe.write(
                new DescribeMeeting.Change(examiner.edition(), anchor, examiner.language(), examiner.person(), 0),
                words);
    }

    @Override
    public void wereThere(SessionInfo teacher, Anchor anchor, int day, List<EnrolmentId> people) {
        presence.wereThere(teacher, anchor.name(), day, people);
    }

    @Override
    public void insteadOf(SessionInfo teacher, Anchor anchor, EnrolmentId person, String reason) {
        agreeing.agree(teacher, anchor.name(), person, reason);
    }

    @Override
    public void offer(SessionInfo teacher, LocalDate day, int count, String place) {
        supervision.offer(teacher, day, count, place);
    }

    @Override
    public void bookAndAsk(SessionInfo member, String questions) {
        supervision.bookAndAsk(member, questions);
    }
}
