// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/**
 * A teacher says who is there, one person at a time. A tick may arrive hours late from a device without network, and twice;
 * it counts once, at the time it was made.
 */
@Dependent
@Transactional
public class TickPresence {
    /** As long as a device keeps what it could not send. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);

    private final MeetingDays days;
    private final Participants participants;
    private final Ticks ticks;
    private final Clock clock;

    @Inject
    TickPresence(MeetingDays days, Participants participants, Ticks ticks, Clock clock) {
        this.days = days;
        this.participants = participants;
        this.ticks = ticks;
        this.clock = clock;
    }

    /**
     * One tick as it arrives.
     *
     * @param command the same when it is sent again
     * @param age how long ago it was made, by the device's own clock: only differences of that clock are trusted
     */
    record Sent(String command, EnrolmentId enrolment, boolean present, Duration age) {}

    /**
     * What holds of one person that day. A transaction of its own: on Derby a reader waits for whoever writes beside it, and
     * two who had just written would wait for each other.
     *
     * @throws NotVisible when nobody has ticked the person that day
     */
    Tick holds(SessionInfo teacher, String anchor, int day, EnrolmentId enrolment) {
        var place = new Ticks.Place(days.one(teacher.edition(), anchor, day).anchor(), day, enrolment);
        return Optional.ofNullable(ticks.holding(teacher.edition(), enrolment).get(place))
                .orElseThrow(NotVisible::new);
    }

    /** @throws MeetingNotBegun before the day */
    public void wereThere(SessionInfo teacher, String anchor, int day, List<EnrolmentId> people) {
        tick(
                teacher,
                anchor,
                day,
                people.stream()
                        .map(person -> new Sent(UUID.randomUUID().toString(), person, true, Duration.ZERO))
                        .toList());
    }

    /**
     * Says of each who is there and who is not; a form without script sends a whole list, only what was changed.
     *
     * @throws NotVisible for a meeting, day or person the edition does not have, and for a command of another tick
     * @throws MeetingNotBegun before the day
     */
    void tick(SessionInfo teacher, String anchor, int day, List<Sent> all) {
        var on = days.one(teacher.edition(), anchor, day);
        var people = participants.inEdition(teacher.edition()).stream()
                .map(participant -> participant.enrolment().value())
                .toList();
        if (!all.stream().allMatch(sent -> people.contains(sent.enrolment().value()))) {
            throw new NotVisible();
        }
        if (!on.hasBegun(days.today(teacher.zone()))) {
            throw new MeetingNotBegun();
        }
        all.forEach(sent -> keep(teacher, on, sent));
    }

    private void keep(SessionInfo teacher, MeetingDay on, Sent sent) {
        var said = new Tick.Said(
                sent.command(), teacher.edition(), on.anchor(), on.number(), sent.enrolment(), sent.present(), false);
        var before = ticks.sent(sent.command());
        if (before.isPresent()) {
            if (!before.get().isFor(said) || !before.get().by().equals(teacher.person())) {
                throw new NotVisible();
            }
            return;
        }
        var now = clock.instant();
        var age = sent.age().isNegative() || sent.age().compareTo(LONGEST_WAIT) > 0 ? Duration.ZERO : sent.age();
        ticks.add(new Tick(said, teacher.person(), now.minus(age), now));
    }
}
