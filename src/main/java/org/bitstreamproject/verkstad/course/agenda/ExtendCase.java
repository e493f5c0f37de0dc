// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Extensions.Extension;
import org.bitstreamproject.verkstad.course.Extensions.Wish;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** A milestone of one case, with the exercises of the group that fall due with it. */
@Dependent
public class ExtendCase {
    private final EditionDates dates;
    private final Deadlines deadlines;
    private final Notices notices;
    private final CoursePackages packages;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public ExtendCase(
            EntityManager entityManager, Deadlines deadlines, CoursePackages packages, AuditTrail audit, Clock clock) {
        this.dates = new EditionDates(entityManager);
        this.deadlines = deadlines;
        this.notices = new Notices(entityManager);
        this.packages = packages;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Extension> of(EditionId edition, CaseId kase) {
        return dates.extended(edition)
                .filter(row -> row.kase() == kase.value() && row.item().startsWith("MS"))
                .map(row -> new Extension(
                        row.item(), CourseCalendar.dayOf(row.due()), row.reason() == null ? "" : row.reason()))
                .toList();
    }

    public void give(Wish wish) {
        var module = module(wish.edition(), wish.milestone());
        var everybodys = deadlines.of(wish.edition()).get(wish.milestone());
        if (everybodys == null) {
            throw new NotVisible();
        }
        var rules = dates.rules(wish.edition(), packages.of(wish.edition()));
        DueDays.check(rules.freezes(), wish.milestone(), wish.day(), CourseCalendar.dayOf(clock.instant()));
        if (!wish.day().isAfter(CourseCalendar.dayOf(everybodys))) {
            throw new DayRefused(
                    "day-not-later",
                    next(rules, CourseCalendar.dayOf(everybodys).plusDays(1)));
        }
        if (wish.reason().isBlank() || wish.reason().strip().length() > ReasonMissing.LONGEST) {
            throw new ReasonMissing();
        }
        NationalIdRefused.check(List.of(wish.reason()));
        var before = deadlines.of(wish.edition(), wish.kase());
        var due = CourseCalendar.dueOn(wish.day());
        items(module)
                .forEach(item -> row(wish.edition(), wish.kase(), item)
                        .setByHand(due, wish.reason().strip(), clock.instant()));
        tell(wish.edition(), wish.kase(), before, items(module), wish.group());
        // the reason stays in its row: what is in the trail cannot be erased
        audit.append(
                wish.actor(),
                "course.extension-given",
                object(wish.kase(), wish.milestone()),
                String.valueOf(before.get(wish.milestone())),
                due.toString());
    }

    public void withdraw(EditionId edition, CaseId kase, String milestone, String actor, Collection<PersonId> group) {
        var items = items(module(edition, milestone));
        var before = deadlines.of(edition, kase);
        var given = items.stream()
                .flatMap(item -> dates.row(edition, item, kase.value()).stream())
                .filter(Deadline::isByHand)
                .toList();
        if (given.isEmpty()) {
            return;
        }
        given.forEach(row -> row.withdraw(clock.instant()));
        tell(edition, kase, before, items, group);
        audit.append(
                actor,
                "course.extension-withdrawn",
                object(kase, milestone),
                String.valueOf(before.get(milestone)),
                String.valueOf(deadlines.of(edition, kase).get(milestone)));
    }

    private Deadline row(EditionId edition, CaseId kase, String item) {
        return dates.row(edition, item, kase.value()).orElseGet(() -> {
            var row = new Deadline(edition, item, kase.value(), Instant.EPOCH, clock.instant());
            dates.add(row);
            return row;
        });
    }

    /** The milestone itself only where no exercise is shown in its place. */
    private void tell(
            EditionId edition,
            CaseId kase,
            Map<String, Instant> before,
            List<String> items,
            Collection<PersonId> group) {
        var after = deadlines.of(edition, kase);
        var moved = new ArrayList<Moved>();
        for (var item : items) {
            var was = before.get(item);
            var is = after.get(item);
            if (was != null && is != null && !was.equals(is)) {
                moved.add(new Moved(item, CourseCalendar.dayOf(was), CourseCalendar.dayOf(is)));
            }
        }
        var changes = new HashMap<PersonId, List<Moved>>();
        group.forEach(person -> changes.put(person, moved));
        notices.tell(edition, changes, clock.instant());
    }

    private List<String> items(CourseModule module) {
        var items = new ArrayList<String>();
        items.add(module.milestone().id());
        module.exercises().stream()
                .filter(exercise ->
                        exercise.byGroup() && CoursePlan.withMilestone(module).contains(exercise.id()))
                .forEach(exercise -> items.add(exercise.id()));
        return items;
    }

    private CourseModule module(EditionId edition, String milestone) {
        return packages.of(edition).modules().stream()
                .filter(module -> module.milestone().id().equals(milestone))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private static LocalDate next(CalendarRules rules, LocalDate day) {
        return new CourseCalendar(Map.of(), rules.freezes()).freeDayFrom(day);
    }

    private static String object(CaseId kase, String milestone) {
        return "case:" + kase.value() + "/" + milestone;
    }
}
