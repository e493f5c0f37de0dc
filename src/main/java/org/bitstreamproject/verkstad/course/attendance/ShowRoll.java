// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.course.attendance.RollPage.Group;
import org.bitstreamproject.verkstad.course.attendance.RollPage.Row;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Gathers a meeting's roll. */
@Dependent
@Transactional
public class ShowRoll {
    private final MeetingDays days;
    private final Participants participants;
    private final People people;
    private final Ticks ticks;
    private final RoomCodes codes;

    @Inject
    ShowRoll(MeetingDays days, Participants participants, People people, Ticks ticks, RoomCodes codes) {
        this.days = days;
        this.participants = participants;
        this.people = people;
        this.ticks = ticks;
        this.codes = codes;
    }

    /** What is asked for. @param day 0 for the one that is on, else the latest that has begun, else the first */
    record Asked(
            String anchor, int day, String query, @Nullable Country country, boolean saved) {}

    /** @throws NotVisible when the course has no such meeting or day */
    RollPage of(SessionInfo teacher, Asked asked) {
        var today = days.today(teacher.zone());
        var all = days.of(teacher.edition(), asked.anchor());
        var day = asked.day() == 0
                ? all.stream()
                        .filter(one -> one.hasBegun(today))
                        .reduce((first, second) -> second)
                        .orElse(all.get(0))
                : days.one(teacher.edition(), asked.anchor(), asked.day());
        var everybody = participants.inEdition(teacher.edition());
        var holding = ticks.holding(teacher.edition());
        var rows = rows(everybody, day, holding);
        return new RollPage(
                day.anchor().name(),
                day.title().in(teacher.language()),
                new RollPage.Day(day.number(), day.date()),
                all.stream()
                        .map(one -> new RollPage.Day(one.number(), one.date()))
                        .toList(),
                asked.query(),
                asked.country(),
                groups(
                        everybody,
                        rows,
                        asked,
                        Collator.getInstance(teacher.language().locale())),
                rows.values().stream().filter(Row::present).count(),
                everybody.size(),
                day.hasBegun(today),
                day.isOn(today),
                day.isOn(today)
                        ? codes.of(teacher.edition(), day)
                                .map(RoomCode::letters)
                                .orElse(null)
                        : null,
                asked.saved());
    }

    private Map<Participant, Row> rows(List<Participant> everybody, MeetingDay day, Map<Ticks.Place, Tick> holding) {
        var names = people.namesOf(holding.values().stream().map(Tick::by).toList());
        var rows = new LinkedHashMap<Participant, Row>();
        for (var person : everybody) {
            var tick = holding.get(new Ticks.Place(day.anchor(), day.number(), person.enrolment()));
            rows.put(person, row(person, tick, names));
        }
        return rows;
    }

    private static Row row(Participant person, @Nullable Tick tick, Map<PersonId, String> names) {
        var id = person.enrolment().value();
        return tick == null
                ? new Row(id, person.name(), false, "", null, false)
                : new Row(
                        id,
                        person.name(),
                        tick.isPresent(),
                        names.getOrDefault(tick.by(), ""),
                        tick.at(),
                        tick.isSelfMade());
    }

    private static List<Group> groups(
            List<Participant> everybody, Map<Participant, Row> rows, Asked asked, Comparator<Object> names) {
        record Place(String organisation, Country country) {}
        var wanted = asked.query().toLowerCase(Locale.ROOT);
        var byPlace = everybody.stream()
                .filter(person -> asked.country() == null || person.country() == asked.country())
                .filter(person -> (person.name() + " " + organisation(person))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .collect(groupingBy(person -> new Place(organisation(person), person.country())));
        return byPlace.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().organisation(),
                        entry.getKey().country(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Participant::name, names))
                                .flatMap(person -> Stream.ofNullable(rows.get(person)))
                                .toList()))
                .sorted(Comparator.comparing(
                                (Group group) -> group.organisation().isEmpty())
                        .thenComparing(Group::country)
                        .thenComparing(Group::organisation, names))
                .toList();
    }

    private static String organisation(Participant person) {
        var name = person.organisationName();
        return name == null ? "" : name;
    }
}
