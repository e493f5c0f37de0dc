// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** A teacher offers times, and takes back those nobody has booked. */
@Dependent
@Transactional
public class OfferSlots {
    private final Visits visits;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    OfferSlots(Visits visits, Commands commands, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offers the times of a form without faults; once, however often it is sent.
     *
     * @throws TimesOverlap when the same teacher has offered some of that time already
     */
    void offer(SessionInfo teacher, String command, SlotForm form) {
        if (commands.resultOf(command, teacher.person()).isPresent()) {
            return;
        }
        var times = form.times(teacher.zone());
        var own = visits.slots(teacher.edition()).stream()
                .filter(slot -> slot.teacher().equals(teacher.person()))
                .toList();
        if (times.stream().anyMatch(time -> own.stream().anyMatch(slot -> slot.meets(time)))) {
            throw new TimesOverlap();
        }
        times.forEach(time -> visits.offer(
                new Slot(teacher.edition(), time, form.text("place"), form.text("link"), teacher.person())));
        commands.remember(command, teacher.person(), "offered");
        audit.append(
                teacher.actor(),
                "meetings.times-offered",
                "edition:" + teacher.edition().value(),
                null,
                times.get(0).startsAt() + " × " + times.size());
    }

    /** @throws SlotBooked while a group has it @throws NotVisible when the edition has no such time */
    void withdraw(SessionInfo teacher, String uid) {
        visits.take(teacher.edition(), uid);
        var slot = visits.slot(teacher.edition(), uid).orElseThrow(NotVisible::new);
        if (!slot.isOffered()) {
            return;
        }
        if (visits.holder(slot).isPresent()) {
            throw new SlotBooked();
        }
        slot.withdraw(clock.instant());
        audit.append(
                teacher.actor(),
                "meetings.time-withdrawn",
                "edition:" + teacher.edition().value(),
                slot.startsAt().toString(),
                null);
    }
}
