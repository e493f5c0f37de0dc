// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** People in the room tick themselves by the code on the wall, on the meeting's day only; five wrong ones in ten minutes at most. */
@Dependent
@Transactional
public class CheckIn {
    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final MeetingDays days;
    private final Participants participants;
    private final RoomCodes codes;
    private final Ticks ticks;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CheckIn(MeetingDays days, Participants participants, RoomCodes codes, Ticks ticks, AuditTrail audit, Clock clock) {
        this.days = days;
        this.participants = participants;
        this.codes = codes;
        this.ticks = ticks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a typed code. */
    enum Answer {
        DONE,
        WRONG,
        SLOWED,
        /** No meeting day is today. */
        NOT_TODAY
    }

    /** Shows a new code for the day. @throws MeetingNotBegun on any other day */
    void show(SessionInfo teacher, String anchor, int number) {
        var day = days.one(teacher.edition(), anchor, number);
        if (!day.isOn(days.today(teacher.zone()))) {
            throw new MeetingNotBegun();
        }
        var code = codes.of(teacher.edition(), day).orElseGet(() -> new RoomCode(teacher.edition(), day));
        code.renew(teacher.person(), clock.instant());
        codes.keep(code);
        audit.append(teacher.actor(), "meetings.code-shown", object(teacher, day), null, null);
    }

    /** From now on nobody ticks themselves. */
    void hide(SessionInfo teacher, String anchor, int number) {
        var day = days.one(teacher.edition(), anchor, number);
        codes.of(teacher.edition(), day).ifPresent(code -> {
            codes.close(code);
            audit.append(teacher.actor(), "meetings.code-hidden", object(teacher, day), null, null);
        });
    }

    /** Null when the person has not been ticked today, or no day is on. @throws NotVisible for a meeting the course does not have */
    @Nullable Boolean today(SessionInfo participant, String anchor) {
        return on(participant, anchor)
                .map(day -> ticks.holding(participant.edition(), participant.enrolment())
                        .get(new Ticks.Place(day.anchor(), day.number(), participant.enrolment())))
                .map(Tick::isPresent)
                .orElse(null);
    }

    /** True on a day of the meeting. @throws NotVisible for a meeting the course does not have */
    boolean isOn(SessionInfo participant, String anchor) {
        return on(participant, anchor).isPresent();
    }

    /** @throws NotVisible for somebody who does not take the course */
    Answer type(SessionInfo participant, String anchor, String typed) {
        if (participants.inEdition(participant.edition()).stream()
                .noneMatch(one -> one.enrolment().equals(participant.enrolment()))) {
            throw new NotVisible();
        }
        var day = on(participant, anchor).orElse(null);
        if (day == null) {
            return Answer.NOT_TODAY;
        }
        var now = clock.instant();
        codes.forgetOld(participant.enrolment(), now.minus(WINDOW));
        var attempt = codes.tried(participant.enrolment(), now);
        if (codes.triesSince(participant.enrolment(), now.minus(WINDOW)) > MOST) {
            codes.forget(attempt);
            return Answer.SLOWED;
        }
        if (codes.of(participant.edition(), day)
                .filter(code -> code.opensFor(typed))
                .isEmpty()) {
            return Answer.WRONG;
        }
        codes.forget(attempt);
        // one such tick is enough for a day, however often somebody presses
        var said = new Tick.Said(
                "self:" + participant.enrolment().value() + ":" + day.anchor() + ":" + day.number(),
                participant.edition(),
                day.anchor(),
                day.number(),
                participant.enrolment(),
                true,
                true);
        if (ticks.sent(said.command()).isEmpty()) {
            ticks.add(new Tick(said, participant.person(), now, now));
        }
        return Answer.DONE;
    }

    private Optional<MeetingDay> on(SessionInfo who, String anchor) {
        var today = days.today(who.zone());
        return days.of(who.edition(), anchor).stream()
                .filter(day -> day.isOn(today))
                .findFirst();
    }

    private static String object(SessionInfo teacher, MeetingDay day) {
        return "edition:" + teacher.edition().value() + " meeting:" + day.anchor() + " day:" + day.number();
    }
}
