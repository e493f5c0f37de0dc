// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.course.calendar.SchoolWeeks;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;

/** Meetings, deadlines and rules of editions. Rows are changed in place: readers' calendars count the changes. */
public final class EditionDates {
    private final EntityManager entityManager;

    public EditionDates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The edition's own, else the course's with the usual school weeks. */
    public CalendarRules rules(EditionId edition, CoursePackage course) {
        return own(edition)
                .map(EditionCalendar::rules)
                .orElseGet(() -> new CalendarRules(course.freezes(), SchoolWeeks.USUAL));
    }

    void setRules(EditionId edition, CalendarRules rules) {
        var row = own(edition).orElseGet(() -> new EditionCalendar(edition));
        row.set(rules);
        entityManager.persist(row);
    }

    /** The first day of each meeting that has a date. */
    public Map<Anchor, LocalDate> meetings(EditionId edition) {
        var days = new EnumMap<Anchor, LocalDate>(Anchor.class);
        entityManager
                .createQuery("SELECT m.anchor, m.firstDay FROM Meeting m WHERE m.edition = :edition", Object[].class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(row -> days.put((Anchor) row[0], (LocalDate) row[1]));
        return days;
    }

    void meet(EditionId edition, Map<Anchor, LocalDate> days, Instant now) {
        var rows = entityManager
                .createQuery("SELECT m FROM Meeting m WHERE m.edition = :edition", Meeting.class)
                .setParameter("edition", edition)
                .getResultStream()
                .collect(Collectors.toMap(Meeting::anchor, meeting -> meeting));
        rows.values().stream().filter(row -> !days.containsKey(row.anchor())).forEach(entityManager::remove);
        days.forEach((anchor, day) -> {
            var row = rows.get(anchor);
            if (row == null) {
                entityManager.persist(new Meeting(edition, anchor, day, now));
            } else {
                row.move(day, now);
            }
        });
    }

    /** The edition's dates as they would be with these meetings: what was set by hand stays. */
    CoursePlan plan(EditionId edition, CoursePackage course, Map<Anchor, LocalDate> meetings) {
        return plan(edition, course, meetings, rules(edition, course));
    }

    CoursePlan plan(EditionId edition, CoursePackage course, Map<Anchor, LocalDate> meetings, CalendarRules rules) {
        var fixed = rows(edition).values().stream()
                .filter(Deadline::isByHand)
                .collect(Collectors.toMap(Deadline::item, Deadline::due));
        return new CoursePlan(course, new CourseCalendar(meetings, rules.freezes()), fixed);
    }

    /** The edition's dates with a version of the course: its meetings, its own breaks, what was set by hand. */
    public CoursePlan plan(EditionId edition, CoursePackage course) {
        return plan(edition, course, meetings(edition));
    }

    /**
     * Stores the plan's dates; those set by hand are in it, but for those whose meeting has no date: nobody would find them
     * to undo them.
     *
     * @return item → moment of what was set by hand and went
     */
    Map<String, Instant> store(EditionId edition, CoursePlan plan, Instant now) {
        var rows = rows(edition);
        var dates = plan.byItem();
        var gone = new TreeMap<String, Instant>();
        rows.values().stream().filter(row -> !dates.containsKey(row.item())).forEach(row -> {
            entityManager.remove(row);
            if (row.isByHand()) {
                gone.put(row.item(), row.due());
            }
        });
        dates.forEach((item, due) -> {
            var row = rows.get(item);
            if (row == null) {
                entityManager.persist(new Deadline(edition, item, 0, due, now));
            } else if (!row.isByHand()) {
                row.compute(due, now);
            }
        });
        return gone;
    }

    /** Item → row, for everybody, by time. */
    Map<String, Deadline> rows(EditionId edition) {
        var rows = new LinkedHashMap<String, Deadline>();
        entityManager
                .createQuery(
                        "SELECT d FROM Deadline d WHERE d.edition = :edition AND d.kase = 0 ORDER BY d.due",
                        Deadline.class)
                .setParameter("edition", edition)
                .getResultStream()
                .forEach(row -> rows.put(row.item(), row));
        return rows;
    }

    /** Every case with an extension → item → moment. */
    public Map<CaseId, Map<String, Instant>> extensions(EditionId edition) {
        var cases = new HashMap<CaseId, Map<String, Instant>>();
        extended(edition)
                .forEach(row -> cases.computeIfAbsent(new CaseId(row.kase()), any -> new HashMap<>())
                        .put(row.item(), row.due()));
        return cases;
    }

    Stream<Deadline> extended(EditionId edition) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Deadline d WHERE d.edition = :edition AND d.kase > 0 AND d.source = :given"
                                + " ORDER BY d.due",
                        Deadline.class)
                .setParameter("edition", edition)
                .setParameter("given", Deadline.Source.TEACHER)
                .getResultStream();
    }

    /** @param kase 0 for everybody */
    Optional<Deadline> row(EditionId edition, String item, long kase) {
        return entityManager
                .createQuery(
                        "SELECT d FROM Deadline d WHERE d.edition = :edition AND d.item = :item AND d.kase = :kase",
                        Deadline.class)
                .setParameter("edition", edition)
                .setParameter("item", item)
                .setParameter("kase", kase)
                .getResultStream()
                .findFirst();
    }

    void add(Deadline deadline) {
        entityManager.persist(deadline);
    }

    private Optional<EditionCalendar> own(EditionId edition) {
        return entityManager
                .createQuery("SELECT c FROM EditionCalendar c WHERE c.edition = :edition", EditionCalendar.class)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst();
    }
}
