// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.DatesChanged;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.OwnCases;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.PlannedItem;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/**
 * Changes the dates of an edition: its meetings, what follows from them, single deadlines by hand. What is handed in stays as
 * it is; whose dates changed is told once.
 */
@Dependent
@Transactional
public class PlanDates {
    private final EditionDates dates;
    private final Notices notices;
    private final CoursePackages packages;
    private final Enrolments enrolments;
    private final Instance<OwnCases> cases;
    private final Event<DatesChanged> changed;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public PlanDates(
            EntityManager entityManager,
            CoursePackages packages,
            Enrolments enrolments,
            Instance<OwnCases> cases,
            Event<DatesChanged> changed,
            AuditTrail audit,
            Clock clock) {
        this.dates = new EditionDates(entityManager);
        this.notices = new Notices(entityManager);
        this.packages = packages;
        this.enrolments = enrolments;
        this.cases = cases;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing happens when the meetings are as they were. */
    public void plan(EditionId edition, Map<Anchor, LocalDate> meetings, String actor) {
        var before = dates.meetings(edition);
        if (before.equals(meetings)) {
            return;
        }
        changing(edition, actor, () -> {
            dates.meet(edition, meetings, clock.instant());
            compute(edition, actor);
        });
        audit.append(
                actor,
                "course.planned",
                object(edition),
                before.isEmpty() ? null : before.toString(),
                new EnumMap<>(meetings).toString());
    }

    /**
     * The same for somebody who began from these dates.
     *
     * @throws MeetingsChanged when others are stored by now, so that nobody's change is taken back unseen
     */
    public void plan(EditionId edition, Map<Anchor, LocalDate> began, Map<Anchor, LocalDate> meetings, String actor) {
        var stored = dates.meetings(edition);
        if (!stored.equals(began) && !stored.equals(meetings)) {
            throw new MeetingsChanged();
        }
        plan(edition, meetings, actor);
    }

    /** Computes every deadline anew. */
    public void replan(EditionId edition, String actor) {
        changing(edition, actor, () -> compute(edition, actor));
        audit.append(
                actor,
                "course.planned-anew",
                object(edition),
                null,
                dates.meetings(edition).toString());
    }

    /** Says when nothing is due, and when schools are closed. */
    public void setRules(EditionId edition, CalendarRules rules, String actor) {
        var before = dates.rules(edition, packages.of(edition));
        if (before.equals(rules)) {
            return;
        }
        changing(edition, actor, () -> {
            dates.setRules(edition, rules);
            compute(edition, actor);
        });
        audit.append(actor, "course.breaks-set", object(edition), before.toString(), rules.toString());
    }

    /**
     * Gives one item of the edition a date by hand.
     *
     * @throws NotVisible when the edition has no such date
     * @throws DayRefused when nothing can fall due then
     * @throws ReasonMissing when nobody said why
     * @throws NationalIdRefused when the reason holds a number of a person
     */
    public void setByHand(EditionId edition, String item, LocalDate day, String reason, String actor) {
        var row = dates.row(edition, item, 0).orElseThrow(NotVisible::new);
        check(edition, item, day, reason);
        var before = row.due().toString();
        changing(edition, actor, () -> {
            row.setByHand(moment(item, day), reason.strip(), clock.instant());
            compute(edition, actor);
        });
        // the reason stays in its row: what is in the trail cannot be erased
        audit.append(
                actor,
                "course.deadline-set",
                object(edition) + "/" + item,
                before,
                row.due().toString());
    }

    /** Back to the computed date; nothing happens when it was never left. */
    public void undo(EditionId edition, String item, String actor) {
        var row = dates.row(edition, item, 0).orElseThrow(NotVisible::new);
        if (!row.isByHand()) {
            return;
        }
        var before = row.due().toString();
        changing(edition, actor, () -> {
            row.withdraw(clock.instant());
            compute(edition, actor);
        });
        audit.append(
                actor,
                "course.deadline-undone",
                object(edition) + "/" + item,
                before,
                row.due().toString());
    }

    private void check(EditionId edition, String item, LocalDate day, String reason) {
        var rules = dates.rules(edition, packages.of(edition));
        DueDays.check(rules.freezes(), item, day, CourseCalendar.dayOf(clock.instant()));
        if (reason.isBlank() || reason.strip().length() > ReasonMissing.LONGEST) {
            throw new ReasonMissing();
        }
        NationalIdRefused.check(List.of(reason));
    }

    private static Instant moment(String item, LocalDate day) {
        return DueDays.opens(item) ? day.atStartOfDay(CourseCalendar.CLOCK).toInstant() : CourseCalendar.dueOn(day);
    }

    private void compute(EditionId edition, String actor) {
        dates.store(edition, dates.plan(edition, packages.of(edition)), clock.instant())
                .forEach((item, due) -> audit.append(
                        actor, "course.deadline-dropped", object(edition) + "/" + item, due.toString(), null));
    }

    private void changing(EditionId edition, String actor, Runnable change) {
        var before = shown(edition);
        change.run();
        announce(edition, before, shown(edition), actor);
        changed.fire(new DatesChanged(edition));
    }

    /** What people see: meetings by their anchor, and every item that is not shown with another. */
    private Map<String, Instant> shown(EditionId edition) {
        var shown = new TreeMap<String, Instant>();
        dates.plan(edition, packages.of(edition)).items().stream()
                .filter(item -> item.kind() != PlannedItem.Kind.MILESTONE_TOO
                        && item.kind() != PlannedItem.Kind.REVIEWS
                        && item.kind() != PlannedItem.Kind.RESULT)
                .forEach(item -> shown.put(item.id(), item.at()));
        dates.meetings(edition).forEach((anchor, day) -> shown.put(anchor.name(), CourseCalendar.dueOn(day)));
        return shown;
    }

    private void announce(EditionId edition, Map<String, Instant> before, Map<String, Instant> after, String actor) {
        var extensions = dates.extensions(edition);
        var own = new HashMap<EnrolmentId, CaseId>();
        cases.forEach(source -> own.putAll(source.inEdition(edition)));
        var told = new HashMap<PersonId, List<Moved>>();
        for (var person : enrolments.inEdition(edition)) {
            if (!actor.equals("person:" + person.person().value())) {
                var given = extension(own, extensions, person);
                told.put(person.person(), moved(Deadlines.extended(before, given), Deadlines.extended(after, given)));
            }
        }
        notices.tell(edition, told, clock.instant());
    }

    private static Map<String, Instant> extension(
            Map<EnrolmentId, CaseId> own, Map<CaseId, Map<String, Instant>> extensions, Participant person) {
        var kase = own.get(person.enrolment());
        return kase == null ? Map.of() : extensions.getOrDefault(kase, Map.of());
    }

    /** What lies behind on both days is nobody's concern any more. */
    private List<Moved> moved(Map<String, Instant> before, Map<String, Instant> after) {
        var now = clock.instant();
        var moved = new ArrayList<Moved>();
        after.forEach((item, at) -> {
            var was = before.get(item);
            if (was != null && !was.equals(at) && !(was.isBefore(now) && at.isBefore(now))) {
                moved.add(new Moved(item, CourseCalendar.dayOf(was), CourseCalendar.dayOf(at)));
            }
        });
        return moved;
    }

    private static String object(EditionId edition) {
        return "edition:" + edition.value();
    }
}
