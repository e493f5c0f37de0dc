// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.agenda;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.course.Gathering;
import org.bitstreamproject.verkstad.course.OwnDeadlines;
import org.bitstreamproject.verkstad.course.calendar.CourseCalendar;
import org.bitstreamproject.verkstad.course.calendar.Holiday;
import org.bitstreamproject.verkstad.course.calendar.PlannedItem;
import org.bitstreamproject.verkstad.course.calendar.PublicHolidays;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.web.Dates;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** Somebody's own dates: as a page by month, and as a calendar to subscribe to. */
@Dependent
@Transactional
public class ShowCalendar {
    private final EntityManager entityManager;
    private final EditionDates dates;
    private final CoursePackages packages;
    private final Deadlines deadlines;
    private final OwnDeadlines own;
    private final Texts texts;

    @Inject
    public ShowCalendar(
            EntityManager entityManager, CoursePackages packages, Deadlines deadlines, OwnDeadlines own, Texts texts) {
        this.entityManager = entityManager;
        this.dates = new EditionDates(entityManager);
        this.packages = packages;
        this.deadlines = deadlines;
        this.own = own;
        this.texts = texts;
    }

    /** Whose dates, in which language. */
    private record Reader(EditionId edition, @Nullable EnrolmentId enrolment, boolean teaches, Language language) {}

    /** One date of the reader. @param due null for a meeting or an opening */
    private record Date(
            String item, LocalDate day, int days, @Nullable Due due, PlannedItem.@Nullable Kind kind) {}

    /** By month, with the holidays of both countries between the first date and the last. */
    public List<CalendarPage.Month> months(SessionInfo session) {
        var reader =
                new Reader(session.edition(), session.enrolment(), !session.is(Role.PARTICIPANT), session.language());
        var days = new TreeMap<LocalDate, List<CalendarPage.Entry>>();
        var words = words(reader);
        dates(reader)
                .forEach(date -> days.computeIfAbsent(date.day(), any -> new ArrayList<>())
                        .add(entry(words, date)));
        if (days.isEmpty()) {
            return List.of();
        }
        days.firstKey()
                .datesUntil(days.lastKey().plusDays(1))
                .filter(day -> !PublicHolidays.on(day).isEmpty())
                .forEach(day -> days.computeIfAbsent(day, any -> new ArrayList<>()));
        var title = DateTimeFormatter.ofPattern("LLLL yyyy", reader.language().locale());
        return days.entrySet().stream()
                .map(day -> new CalendarPage.Day(day.getKey(), day.getValue(), holidays(words, day.getKey())))
                .collect(groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new CalendarPage.Month(title.format(month.getKey()), month.getValue()))
                .toList();
    }

    /** @param enrolment null for everybody's dates @param teaches with the day results are decided */
    ICalendar feed(EditionId edition, @Nullable EnrolmentId enrolment, boolean teaches, Language language) {
        var reader = new Reader(edition, enrolment, teaches, language);
        var words = words(reader);
        var changes = changes(reader);
        var facts = entityManager
                .createNativeQuery("SELECT uid, edition_key FROM edition WHERE id = ?1")
                .setParameter(1, edition.value())
                .getSingleResult();
        var uid = (String) ((Object[]) facts)[0];
        var name = words.course().title().in(language) + " " + ((Object[]) facts)[1];
        return new ICalendar(
                name,
                language.code(),
                dates(reader).stream()
                        .map(date -> event(words, date, uid, changes.getOrDefault(date.item(), Change.NONE)))
                        .toList());
    }

    private ICalendar.Entry event(ItemTexts words, Date date, String uid, Change change) {
        var due = date.due();
        var meeting = meeting(words, date.item());
        return new ICalendar.Entry(
                date.item().toLowerCase(Locale.ROOT) + "-" + uid + "@verkstad",
                date.day(),
                date.days(),
                due == null
                        ? words.title(date.item())
                        : texts.text(words.language(), "agenda.feed.due", words.title(date.item())),
                due == null ? "" : note(words, due),
                meeting == null ? "" : meeting.place(),
                meeting != null,
                change.count(),
                change.at());
    }

    private CalendarPage.Entry entry(ItemTexts words, Date date) {
        var due = date.due();
        var meeting = meeting(words, date.item());
        if (meeting != null) {
            return new CalendarPage.Entry(
                    words.title(date.item()),
                    "group",
                    texts.text(words.language(), "agenda.calendar.days", meeting.days(), meeting.place()),
                    "");
        }
        var isWork = date.kind() != null && date.kind().isWork();
        var page = words.course().exercise(date.item()).isPresent() ? "/exercise/" + date.item() : "";
        return new CalendarPage.Entry(
                words.title(date.item()), isWork ? "pencil" : "calendar", due == null ? "" : note(words, due), page);
    }

    private String note(ItemTexts words, Due due) {
        var grace = due.graceUntil();
        return grace == null
                ? texts.text(words.language(), "agenda.calendar.noGrace")
                : texts.text(
                        words.language(),
                        "agenda.calendar.grace",
                        Dates.date(CourseCalendar.dayOf(grace), words.language()));
    }

    private List<String> holidays(ItemTexts words, LocalDate day) {
        var names = new LinkedHashMap<String, List<String>>();
        PublicHolidays.on(day)
                .forEach(holiday -> names.computeIfAbsent(name(words, holiday), any -> new ArrayList<>())
                        .add(texts.text(
                                words.language(),
                                "agenda.country." + holiday.country().name().toLowerCase(Locale.ROOT))));
        return names.entrySet().stream()
                .map(name -> name.getKey() + " (" + String.join(", ", name.getValue()) + ")")
                .toList();
    }

    private String name(ItemTexts words, Holiday holiday) {
        return texts.text(words.language(), "agenda.holiday." + holiday.name().code());
    }

    private List<Date> dates(Reader reader) {
        var course = packages.of(reader.edition());
        var days = dates.meetings(reader.edition());
        var found = new ArrayList<Date>();
        course.gatherings().stream()
                .filter(meeting -> days.containsKey(meeting.anchor()))
                .forEach(meeting -> found.add(new Date(
                        meeting.anchor().name(),
                        Objects.requireNonNull(days.get(meeting.anchor())),
                        meeting.days(),
                        null,
                        null)));
        var moments = reader.enrolment() == null
                ? deadlines.of(reader.edition())
                : own.of(reader.edition(), reader.enrolment());
        var dues = deadlines.dues(reader.edition(), moments);
        dates.plan(reader.edition(), course).items().stream()
                .filter(item -> isShown(item, reader))
                .filter(item -> dues.containsKey(item.id()))
                .forEach(item -> found.add(date(item, Objects.requireNonNull(dues.get(item.id())))));
        found.sort(java.util.Comparator.comparing(Date::day));
        return found;
    }

    private static Date date(PlannedItem item, Due due) {
        var day = CourseCalendar.dayOf(due.at());
        return new Date(item.id(), day, 1, item.kind().isWork() ? due : null, item.kind());
    }

    private static boolean isShown(PlannedItem item, Reader reader) {
        return switch (item.kind()) {
            case EXERCISE, EARLIER, MILESTONE, OPENS, ANSWERS -> true;
            case MILESTONE_TOO, REVIEWS -> false;
            case RESULT -> reader.teaches();
        };
    }

    /** How often and when a date was changed. */
    private record Change(int count, Instant at) {
        static final Change NONE = new Change(0, Instant.EPOCH);

        Change and(Change other) {
            return new Change(count + other.count + 1, at.isAfter(other.at) ? at : other.at);
        }
    }

    /** Item → its changes: everybody's row and, where the reader's case was given more time, that row too. */
    private Map<String, Change> changes(Reader reader) {
        var kase = reader.enrolment() == null ? null : own.kase(reader.enrolment());
        var changes = new HashMap<String, Change>();
        entityManager
                .createQuery(
                        "SELECT d.item, d.v, d.changedAt FROM Deadline d WHERE d.edition = :edition AND d.kase IN (0, :kase)",
                        Object[].class)
                .setParameter("edition", reader.edition())
                .setParameter("kase", kase == null ? 0L : kase.value())
                .getResultStream()
                .forEach(row -> changes.merge((String) row[0], change(row), Change::and));
        entityManager
                .createQuery(
                        "SELECT m.anchor, m.v, m.changedAt FROM Meeting m WHERE m.edition = :edition", Object[].class)
                .setParameter("edition", reader.edition())
                .getResultStream()
                .forEach(row -> changes.put(((Anchor) row[0]).name(), change(row)));
        return changes;
    }

    private static Change change(Object[] row) {
        return new Change((Integer) row[1] - 1, row[2] == null ? Instant.EPOCH : (Instant) row[2]);
    }

    private static @Nullable Gathering meeting(ItemTexts words, String item) {
        return words.course().gatherings().stream()
                .filter(meeting -> meeting.anchor().name().equals(item))
                .findFirst()
                .orElse(null);
    }

    private ItemTexts words(Reader reader) {
        return new ItemTexts(packages.of(reader.edition()), texts, reader.language());
    }
}
