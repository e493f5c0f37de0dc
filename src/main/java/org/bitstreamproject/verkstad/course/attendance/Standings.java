// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.MeetingAttendance;
import org.bitstreamproject.verkstad.course.MeetingStanding;
import org.bitstreamproject.verkstad.course.MeetingStanding.Part;
import org.bitstreamproject.verkstad.course.MeetingStanding.State;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.jspecify.annotations.Nullable;

/** Lays ticks and agreements along the meetings of the course. */
@Dependent
@Transactional
public class Standings implements MeetingAttendance {
    private final CoursePackages packages;
    private final Participants participants;
    private final Ticks ticks;
    private final Substitutes substitutes;

    @Inject
    Standings(CoursePackages packages, Participants participants, Ticks ticks, Substitutes substitutes) {
        this.packages = packages;
        this.participants = participants;
        this.ticks = ticks;
        this.substitutes = substitutes;
    }

    @Override
    public Map<EnrolmentId, MeetingStanding> inEdition(EditionId edition) {
        var gatherings = packages.of(edition).gatherings();
        var holding = ticks.holding(edition);
        var agreed = substitutes.holding(edition).stream().collect(groupingBy(Substitute::enrolment));
        return participants.inEdition(edition).stream()
                .map(Participant::enrolment)
                .collect(toMap(
                        enrolment -> enrolment,
                        enrolment ->
                                standing(gatherings, enrolment, holding, agreed.getOrDefault(enrolment, List.of()))));
    }

    @Override
    public MeetingStanding of(EditionId edition, EnrolmentId enrolment) {
        var agreed = substitutes.holding(edition).stream()
                .filter(substitute -> substitute.enrolment().equals(enrolment))
                .toList();
        return standing(packages.of(edition).gatherings(), enrolment, ticks.holding(edition, enrolment), agreed);
    }

    private static MeetingStanding standing(
            List<Gathering> gatherings,
            EnrolmentId enrolment,
            Map<Ticks.Place, Tick> holding,
            List<Substitute> agreed) {
        return new MeetingStanding(gatherings.stream()
                .map(gathering -> part(gathering, days(gathering, enrolment, holding), of(agreed, gathering.anchor())))
                .toList());
    }

    private static long days(Gathering gathering, EnrolmentId enrolment, Map<Ticks.Place, Tick> holding) {
        return MeetingDay.of(gathering, null).stream()
                .map(day -> holding.get(new Ticks.Place(gathering.anchor(), day.number(), enrolment)))
                .filter(tick -> tick != null && tick.isPresent())
                .count();
    }

    private static @Nullable Substitute of(List<Substitute> agreed, Anchor anchor) {
        return agreed.stream()
                .filter(substitute -> substitute.anchor() == anchor)
                .findFirst()
                .orElse(null);
    }

    /** Whoever was there needs nothing instead. */
    private static Part part(Gathering gathering, long present, @Nullable Substitute agreed) {
        var state = MeetingStanding.attended(present, Math.max(1, gathering.days()));
        return state == State.OPEN && agreed != null
                ? new Part(gathering.anchor(), State.SUBSTITUTE, agreed.reason())
                : new Part(gathering.anchor(), state, "");
    }
}
