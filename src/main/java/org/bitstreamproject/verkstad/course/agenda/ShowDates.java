// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.EditionPage;
import org.bitstreamproject.verkstad.course.Freeze;
import org.bitstreamproject.verkstad.course.calendar.Collisions;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.course.calendar.MeetingGap;
import org.bitstreamproject.verkstad.course.calendar.PlannedItem;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** The dates of an edition for those who set them. Changes nothing. */
@Dependent
@Transactional
public class ShowDates {
    private final EditionDates dates;
    private final CoursePackages packages;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public ShowDates(EntityManager entityManager, CoursePackages packages, Texts texts, Clock clock) {
        this.dates = new EditionDates(entityManager);
        this.packages = packages;
        this.texts = texts;
        this.clock = clock;
    }

    public DatesView of(SessionInfo session) {
        var course = packages.of(session.edition());
        var rules = dates.rules(session.edition(), course);
        var plan = dates.plan(session.edition(), course);
        var words = new CollisionTexts(new ItemTexts(course, texts, session.language()));
        return new DatesView(
                rows(session, plan),
                MeetingGap.tooShort(plan.calendar().meetings()).stream()
                        .map(words::text)
                        .toList(),
                words.all(Collisions.in(
                        plan,
                        rules.schools(),
                        dates.extensions(session.edition()).values())),
                breaks(rules, plan.calendar().meetings()));
    }

    /** One date. @throws NotVisible when the edition has none of that name */
    DatesView.Row one(SessionInfo session, String item) {
        return rows(session, dates.plan(session.edition(), packages.of(session.edition()))).stream()
                .filter(row -> row.item().equals(item))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** What would be with these meetings, for whoever looks before moving them. */
    public DatesView.Preview preview(
            SessionInfo session, List<EditionPage.Field> fields, Map<Anchor, LocalDate> meetings) {
        var course = packages.of(session.edition());
        var rules = dates.rules(session.edition(), course);
        var plan = dates.plan(session.edition(), course, meetings);
        var words = new CollisionTexts(new ItemTexts(course, texts, session.language()));
        return new DatesView.Preview(
                fields,
                sideBySide(words.items(), dates.meetings(session.edition()), meetings),
                changes(words.items(), days(dates.plan(session.edition(), course)), days(plan)),
                rows(session, plan).stream().filter(row -> row.reason() != null).toList(),
                MeetingGap.tooShort(meetings).stream().map(words::text).toList(),
                words.all(Collisions.in(
                        plan,
                        rules.schools(),
                        dates.extensions(session.edition()).values())),
                false);
    }

    private List<DatesView.Row> rows(SessionInfo session, CoursePlan plan) {
        var items = new ItemTexts(plan.course(), texts, session.language());
        var stored = dates.rows(session.edition());
        return shown(plan).stream()
                .map(item -> {
                    var row = stored.get(item.id());
                    return new DatesView.Row(
                            item.id(),
                            items.title(item.id()),
                            item.at(),
                            item.kind() == PlannedItem.Kind.OPENS,
                            row == null || !row.isByHand() ? null : row.reason());
                })
                .toList();
    }

    private static List<PlannedItem> shown(CoursePlan plan) {
        return plan.items().stream()
                .filter(item ->
                        item.kind() != PlannedItem.Kind.MILESTONE_TOO && item.kind() != PlannedItem.Kind.REVIEWS)
                .toList();
    }

    /** Meetings first, then what hangs on them. */
    private static Map<String, LocalDate> days(CoursePlan plan) {
        var days = new LinkedHashMap<String, LocalDate>();
        for (var anchor : Anchor.values()) {
            var day = plan.calendar().meetings().get(anchor);
            if (day != null) {
                days.put(anchor.name(), day);
            }
        }
        shown(plan).forEach(item -> days.put(item.id(), item.day()));
        return days;
    }

    private static List<DatesView.Change> sideBySide(
            ItemTexts items, Map<Anchor, LocalDate> stored, Map<Anchor, LocalDate> typed) {
        return Arrays.stream(Anchor.values())
                .filter(anchor -> stored.containsKey(anchor) || typed.containsKey(anchor))
                .map(anchor -> new DatesView.Change(items.title(anchor.name()), stored.get(anchor), typed.get(anchor)))
                .toList();
    }

    private static List<DatesView.Change> changes(
            ItemTexts items, Map<String, LocalDate> before, Map<String, LocalDate> after) {
        var all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .filter(item -> !Objects.equals(before.get(item), after.get(item)))
                .map(item -> new DatesView.Change(items.title(item), before.get(item), after.get(item)))
                .toList();
    }

    /** One more pair of empty fields than there are breaks. */
    private DatesView.Breaks breaks(CalendarRules rules, Map<Anchor, LocalDate> meetings) {
        var start = meetings.values().stream().min(LocalDate::compareTo).orElse(CourseCalendar.dayOf(clock.instant()));
        var breaks = new ArrayList<DatesView.Break>();
        for (var freeze : rules.freezes()) {
            var from = next(freeze.from(), start);
            breaks.add(
                    new DatesView.Break(from.toString(), next(freeze.to(), from).toString()));
        }
        breaks.add(new DatesView.Break("", ""));
        return new DatesView.Breaks(
                breaks, rules.schools().written(Country.SE), rules.schools().written(Country.NO));
    }

    private static LocalDate next(MonthDay day, LocalDate from) {
        var same = day.atYear(from.getYear());
        return same.isBefore(from) ? day.atYear(from.getYear() + 1) : same;
    }

    /** The freezes a form means; null when a date is missing, impossible or the wrong way round. */
    static @Nullable Freeze freeze(String from, String to) {
        try {
            var first = LocalDate.parse(from.strip());
            var last = LocalDate.parse(to.strip());
            return last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_BREAK))
                    ? null
                    : new Freeze(MonthDay.from(first), MonthDay.from(last));
        } catch (java.time.DateTimeException notADate) {
            return null;
        }
    }

    /** A term without a deadline is no course. */
    private static final int LONGEST_BREAK = 60;
}
