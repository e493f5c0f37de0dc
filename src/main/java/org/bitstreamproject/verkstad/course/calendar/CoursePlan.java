// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.Offset;
import org.bitstreamproject.verkstad.course.ReviewRound;

/**
 * Every date of a course for one calendar. Pure. Meetings without a date give none.
 *
 * @param fixed dates set by hand: item → moment
 */
public record CoursePlan(CoursePackage course, CourseCalendar calendar, Map<String, Instant> fixed) {
    public static final String RESULT = "RESULT";

    /** Three weeks after the final version at R+14, as Norwegian law gives; Swedish universities have rules of their own. */
    private static final Offset RESULTS = new Offset(Anchor.R, 35);

    public CoursePlan {
        fixed = Map.copyOf(fixed);
    }

    /** Item → moment. */
    public Map<String, Instant> byItem() {
        var dates = new LinkedHashMap<String, Instant>();
        items().forEach(item -> dates.put(item.id(), item.at()));
        return dates;
    }

    /** By time, then in the order of the course. */
    public List<PlannedItem> items() {
        var items = new ArrayList<PlannedItem>();
        for (var place = 0; place < course.modules().size(); place++) {
            addModule(items, course.modules().get(place), place);
        }
        course.rounds().forEach(round -> addRound(items, round));
        add(items, RESULT, PlannedItem.Kind.RESULT, course.modules().size(), RESULTS);
        items.sort(Comparator.comparing(PlannedItem::at));
        return items;
    }

    private void addModule(List<PlannedItem> items, CourseModule module, int place) {
        for (var exercise : module.exercises()) {
            for (var step = 0; step < exercise.earlier().size(); step++) {
                var earlier = exercise.earlier().get(step);
                add(items, exercise.id() + "." + (step + 1), PlannedItem.Kind.EARLIER, place, earlier.due());
            }
            if (exercise.due() != null) {
                add(items, exercise.id(), PlannedItem.Kind.EXERCISE, place, exercise.due());
            }
        }
        var milestone = module.milestone();
        latest(items, withMilestone(module))
                .ifPresentOrElse(
                        at -> items.add(new PlannedItem(
                                milestone.id(), PlannedItem.Kind.MILESTONE_TOO, place, milestone.due(), at)),
                        () -> add(items, milestone.id(), PlannedItem.Kind.MILESTONE, place, milestone.due()));
    }

    /** The exercises that fall due with the module's milestone. */
    public static List<String> withMilestone(CourseModule module) {
        return module.exercises().stream()
                .filter(exercise -> module.milestone().due().equals(exercise.due()))
                .map(Exercise::id)
                .toList();
    }

    private static Optional<Instant> latest(List<PlannedItem> items, List<String> ids) {
        return items.stream()
                .filter(item -> ids.contains(item.id()))
                .map(PlannedItem::at)
                .max(Comparator.naturalOrder());
    }

    private void addRound(List<PlannedItem> items, ReviewRound round) {
        var place = course.modules().stream()
                .map(module -> module.milestone().id())
                .toList()
                .indexOf(round.after());
        if (calendar.knows(round.opens())) {
            var morning = calendar.morningOf(round.opens()).toInstant();
            var id = round.id() + ".opens";
            items.add(
                    new PlannedItem(id, PlannedItem.Kind.OPENS, place, round.opens(), fixed.getOrDefault(id, morning)));
        }
        latest(items, List.of(round.item()))
                .ifPresentOrElse(
                        at -> items.add(new PlannedItem(round.id(), PlannedItem.Kind.REVIEWS, place, round.due(), at)),
                        () -> add(items, round.id(), PlannedItem.Kind.REVIEWS, place, round.due()));
        add(items, round.id() + ".answers", PlannedItem.Kind.ANSWERS, place, round.answersBy());
    }

    private void add(List<PlannedItem> items, String id, PlannedItem.Kind kind, int place, Offset offset) {
        if (calendar.knows(offset)) {
            var at = Objects.requireNonNullElseGet(
                    fixed.get(id), () -> calendar.due(offset).toInstant());
            items.add(new PlannedItem(id, kind, place, offset, at));
        }
    }
}
