// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.course.WorkGroups;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** A group takes one of the times, another instead, or none. Of groups that want the same at once one gets it. */
@Dependent
@Transactional
public class BookSlot {
    private final WorkGroups groups;
    private final Visits visits;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    BookSlot(WorkGroups groups, Visits visits, AuditTrail audit, Clock clock) {
        this.groups = groups;
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nothing happens when the group has this time already.
     *
     * @throws NoGroupYet for somebody without a group
     * @throws NotVisible when the edition offers no such time
     * @throws SlotTaken when another group has it
     * @throws SlotBegun when it is too late for it
     * @throws TooLateToChange when the time the group has now is less than a day ahead
     */
    void book(SessionInfo member, String uid) {
        if (!visits.offers(member.edition(), uid)) {
            throw new NotVisible();
        }
        var group = groups.of(member.enrolment()).orElseThrow(NoGroupYet::new);
        visits.take(member.edition(), uid);
        var now = clock.instant();
        var slot = visits.slot(member.edition(), uid).filter(Slot::isOffered).orElseThrow(NotVisible::new);
        var holder = visits.holder(slot);
        if (holder.isPresent()) {
            if (holder.get().group().equals(group.ref())) {
                return;
            }
            throw new SlotTaken();
        }
        if (slot.hasBegun(now)) {
            throw new SlotBegun();
        }
        var visit = visits.orNew(member.edition(), group.ref());
        var before = leaves(visit, now);
        visit.book(slot, member.person(), now);
        visits.flush();
        audit.append(
                member.actor(),
                "meetings.time-booked",
                object(group),
                before,
                slot.startsAt().toString());
    }

    /** Nothing happens without a booking. @throws TooLateToChange less than a day ahead */
    void cancel(SessionInfo member) {
        var group = groups.of(member.enrolment()).orElseThrow(NoGroupYet::new);
        visits.of(member.edition(), group.ref())
                .filter(visit -> visit.slot() != null)
                .ifPresent(visit -> {
                    var before = leaves(visit, clock.instant());
                    visit.cancel();
                    visits.flush();
                    audit.append(member.actor(), "meetings.time-cancelled", object(group), before, null);
                });
    }

    /** The teacher takes a group's time back, at any moment; the group is told. @throws NotVisible for a group of no such edition */
    void release(SessionInfo teacher, String ref) {
        var group = groups.inEdition(teacher.edition()).stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotVisible::new);
        visits.of(teacher.edition(), group.ref())
                .filter(visit -> visit.slot() != null)
                .ifPresent(visit -> {
                    var before = visits.slot(visit)
                            .map(Slot::startsAt)
                            .map(Instant::toString)
                            .orElse(null);
                    visit.release(clock.instant());
                    visits.flush();
                    audit.append(teacher.actor(), "meetings.time-released", object(group), before, null);
                });
    }

    /** @return when the time given up would have been; null without one */
    private @Nullable String leaves(Visit visit, Instant now) {
        var held = visits.slot(visit);
        if (held.filter(slot -> slot.isFixed(now)).isPresent()) {
            throw new TooLateToChange();
        }
        return held.map(slot -> slot.startsAt().toString()).orElse(null);
    }

    private static String object(WorkGroup group) {
        return "group:" + group.ref();
    }
}
