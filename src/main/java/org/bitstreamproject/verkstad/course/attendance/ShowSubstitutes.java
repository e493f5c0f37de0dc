// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Gathers what was agreed instead of one meeting, and with whom something could be. */
@Dependent
@Transactional
public class ShowSubstitutes {
    private final MeetingDays days;
    private final Participants participants;
    private final People people;
    private final Substitutes substitutes;
    private final MeetingAttendance attendance;

    @Inject
    ShowSubstitutes(
            MeetingDays days,
            Participants participants,
            People people,
            Substitutes substitutes,
            MeetingAttendance attendance) {
        this.days = days;
        this.participants = participants;
        this.people = people;
        this.substitutes = substitutes;
        this.attendance = attendance;
    }

    /** @throws NotVisible when the course has no such meeting */
    SubstitutesPage of(SessionInfo teacher, String anchor) {
        var day = days.of(teacher.edition(), anchor).get(0);
        var everybody = participants.inEdition(teacher.edition());
        var standings = attendance.inEdition(teacher.edition());
        var names = everybody.stream().collect(toMap(Participant::enrolment, Participant::name));
        var agreed = substitutes.holding(teacher.edition()).stream()
                .filter(substitute -> substitute.anchor() == day.anchor())
                .filter(substitute -> names.containsKey(substitute.enrolment()))
                .toList();
        return new SubstitutesPage(
                anchor,
                day.title().in(teacher.language()),
                agreed(agreed, names),
                everybody.stream()
                        .filter(person -> isOpen(standings.get(person.enrolment()), day.anchor()))
                        .map(person -> new SubstitutesPage.Person(
                                person.enrolment().value(),
                                person.name(),
                                person.organisationName() == null ? "" : person.organisationName()))
                        .toList(),
                "",
                "",
                "",
                FieldErrors.NONE);
    }

    private List<SubstitutesPage.Agreed> agreed(List<Substitute> agreed, Map<EnrolmentId, String> names) {
        var teachers = people.namesOf(agreed.stream().map(Substitute::by).toList());
        return agreed.stream()
                .map(one -> new SubstitutesPage.Agreed(
                        one.enrolment().value(),
                        names.getOrDefault(one.enrolment(), ""),
                        one.reason(),
                        teachers.getOrDefault(one.by(), ""),
                        one.at()))
                .toList();
    }

    private static boolean isOpen(@Nullable MeetingStanding standing, Anchor anchor) {
        return standing == null
                || standing.parts().stream()
                        .anyMatch(
                                part -> part.anchor() == anchor && !part.state().counts());
    }
}
