// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.shared.domain.Country;

/** Looks a plan through for what a teacher should know before it is told to anybody. Pure. */
public final class Collisions {
    /** The worked example has four on its fullest day. */
    private static final int MOST_A_DAY = 4;

    private final CoursePlan plan;
    private final CoursePackage course;
    private final SchoolWeeks schools;
    private final Collection<Map<String, Instant>> extensions;
    private final Map<String, PlannedItem> items;
    private final Map<LocalDate, List<PlannedItem>> work;

    private Collisions(CoursePlan plan, SchoolWeeks schools, Collection<Map<String, Instant>> extensions) {
        this.plan = plan;
        this.course = plan.course();
        this.schools = schools;
        this.extensions = extensions;
        this.items = plan.items().stream().collect(Collectors.toMap(PlannedItem::id, item -> item));
        this.work = plan.items().stream()
                .filter(item -> item.kind().isWork())
                .collect(groupingBy(PlannedItem::day, TreeMap::new, Collectors.toList()));
    }

    /** By kind, then by day. @param extensions of each case that was given more time: item → moment */
    public static List<Collision> in(
            CoursePlan plan, SchoolWeeks schools, Collection<Map<String, Instant>> extensions) {
        return new Collisions(plan, schools, extensions)
                .all()
                .sorted(Comparator.comparing(Collision::kind).thenComparing(Collision::day))
                .toList();
    }

    private Stream<Collision> all() {
        return Stream.of(meetings(), moved(), byHand(), extended(), pastMeetings(), rounds(), order(), days())
                .flatMap(found -> found);
    }

    private Stream<Collision> meetings() {
        return course.gatherings().stream()
                .filter(meeting -> plan.calendar().meetings().containsKey(meeting.anchor()))
                .flatMap(this::meeting);
    }

    private Stream<Collision> meeting(Gathering meeting) {
        var name = List.of(meeting.anchor().name());
        var first = requireNonNull(plan.calendar().meetings().get(meeting.anchor()));
        var found = new ArrayList<Collision>();
        first.datesUntil(first.plusDays(meeting.days())).forEach(day -> {
            var why = plan.calendar().obstacle(day);
            if (why.isPresent() || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                found.add(new Collision(
                        Collision.Kind.MEETING,
                        name,
                        day,
                        null,
                        why.map(List::of).orElse(List.of()),
                        null));
            }
        });
        Stream.of(Country.values())
                .filter(country -> schools.contains(country, first))
                .forEach(country -> found.add(school(country, name, first)));
        return found.stream();
    }

    /** What shares days and reasons is one line. */
    private Stream<Collision> moved() {
        record Way(LocalDate from, LocalDate to, List<Obstacle> why) {}
        return items.values().stream()
                .filter(item -> item.kind() != PlannedItem.Kind.OPENS && shown(item))
                .filter(item -> !plan.fixed().containsKey(item.id()))
                .filter(item -> plan.calendar().place(item.offset()).moved())
                .sorted(Comparator.comparing(PlannedItem::id))
                .collect(groupingBy(item -> {
                    var placed = plan.calendar().place(item.offset());
                    return new Way(placed.wanted(), placed.day(), placed.why());
                }))
                .entrySet()
                .stream()
                .map(way -> new Collision(
                        Collision.Kind.MOVED,
                        ids(way.getValue()),
                        way.getKey().to(),
                        way.getKey().from(),
                        way.getKey().why(),
                        null));
    }

    private Stream<Collision> byHand() {
        return closed(
                Collision.Kind.BY_HAND,
                items.values().stream()
                        .filter(item -> item.kind() != PlannedItem.Kind.OPENS && shown(item))
                        .filter(item -> plan.fixed().containsKey(item.id()))
                        .map(item -> Map.entry(item.id(), item.at())));
    }

    private Stream<Collision> extended() {
        return closed(
                Collision.Kind.EXTENDED,
                extensions.stream().flatMap(given -> given.entrySet().stream()).distinct());
    }

    /** What somebody put on a day before it was closed, a line for each day. */
    private Stream<Collision> closed(Collision.Kind kind, Stream<Map.Entry<String, Instant>> dates) {
        return dates
                .collect(groupingBy(
                        date -> CourseCalendar.dayOf(date.getValue()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .filter(day -> !plan.calendar().isFree(day.getKey()))
                .map(day -> new Collision(
                        kind,
                        List.copyOf(day.getValue()),
                        day.getKey(),
                        null,
                        plan.calendar().obstacle(day.getKey()).map(List::of).orElse(List.of()),
                        null));
    }

    private Stream<Collision> pastMeetings() {
        return items.values().stream()
                .filter(this::shown)
                .filter(item -> item.offset().days() < 0)
                .filter(item -> !item.day()
                        .isBefore(plan.calendar().meetings().get(item.offset().anchor())))
                .map(item -> Collision.of(
                        Collision.Kind.PAST_MEETING,
                        List.of(item.id(), item.offset().anchor().name()),
                        item.day()));
    }

    private Stream<Collision> rounds() {
        return course.rounds().stream().map(this::early).flatMap(Optional::stream);
    }

    private Optional<Collision> early(ReviewRound round) {
        var opens = items.get(round.id() + ".opens");
        var milestone = items.get(round.after());
        return opens != null && milestone != null && opens.at().isBefore(milestone.at())
                ? Optional.of(
                        Collision.of(Collision.Kind.OPENS_EARLY, List.of(opens.id(), milestone.id()), opens.day()))
                : Optional.empty();
    }

    /** Counted from one meeting the order is the syllabus's own; between two it depends on their distance. */
    private Stream<Collision> order() {
        var sorted = work.values().stream().flatMap(List::stream).toList();
        return sorted.stream()
                .flatMap(later -> sorted.stream()
                        .filter(earlier -> earlier.module() < later.module())
                        .filter(earlier ->
                                earlier.offset().anchor() != later.offset().anchor())
                        .filter(earlier -> later.day().isBefore(earlier.day()))
                        .max(Comparator.comparing(PlannedItem::day))
                        .stream()
                        .map(earlier ->
                                Collision.of(Collision.Kind.ORDER, List.of(later.id(), earlier.id()), later.day())));
    }

    private Stream<Collision> days() {
        return work.entrySet().stream().flatMap(day -> day(day.getKey(), ids(day.getValue())));
    }

    private Stream<Collision> day(LocalDate day, List<String> due) {
        var found = new ArrayList<Collision>();
        if (due.size() > MOST_A_DAY) {
            found.add(Collision.of(Collision.Kind.CROWDED, due, day));
        }
        PublicHolidays.on(day).stream()
                .filter(holiday -> !holiday.closed())
                .forEach(holiday -> found.add(new Collision(
                        Collision.Kind.HALF_DAY,
                        due,
                        day,
                        null,
                        List.of(new Obstacle(holiday.name())),
                        holiday.country())));
        Stream.of(Country.values())
                .filter(country -> schools.contains(country, day))
                .forEach(country -> found.add(school(country, due, day)));
        return found.stream();
    }

    private static Collision school(Country country, List<String> items, LocalDate day) {
        return new Collision(Collision.Kind.SCHOOL, items, day, null, List.of(), country);
    }

    private boolean shown(PlannedItem item) {
        return item.kind() != PlannedItem.Kind.MILESTONE_TOO && item.kind() != PlannedItem.Kind.REVIEWS;
    }

    private static List<String> ids(List<PlannedItem> items) {
        return items.stream().map(PlannedItem::id).toList();
    }
}
