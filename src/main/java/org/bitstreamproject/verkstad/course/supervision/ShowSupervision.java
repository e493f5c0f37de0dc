// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.supervision;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.Editions;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.course.WorkGroup;
import org.bitstreamproject.verkstad.course.WorkGroups;
import org.bitstreamproject.verkstad.course.meetings.SafeLink;
import org.bitstreamproject.verkstad.course.supervision.VisitText.Kind;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Gathers the supervision round, for a group and for the teachers. */
@Dependent
@Transactional
public class ShowSupervision {
    /** The round by the course's plan, in days before the last meeting. */
    private static final int FIRST = 26;

    private static final int LAST = 22;

    private final WorkGroups groups;
    private final Visits visits;
    private final People people;
    private final Editions editions;
    private final Clock clock;

    @Inject
    ShowSupervision(WorkGroups groups, Visits visits, People people, Editions editions, Clock clock) {
        this.groups = groups;
        this.visits = visits;
        this.people = people;
        this.editions = editions;
        this.clock = clock;
    }

    /** The reader's own group. */
    GroupPage own(SessionInfo member) {
        var group = groups.of(member.enrolment()).orElse(null);
        var visit =
                group == null ? null : visits.of(member.edition(), group.ref()).orElse(null);
        var slots = visits.slots(member.edition());
        var held = visit == null ? null : visit.slot();
        var now = clock.instant();
        var times = times(slots, holders(member));
        var questions =
                visit == null ? null : visits.text(visit, Kind.QUESTIONS).orElse(null);
        return new GroupPage(
                group,
                slots.stream()
                        .filter(slot -> held != null && slot.id() == held)
                        .map(slot -> times.get(slot.id()))
                        .findFirst()
                        .orElse(null),
                slots.stream().anyMatch(slot -> held != null && slot.id() == held && slot.isFixed(now)),
                visit == null ? null : visit.releasedAt(),
                slots.stream()
                        .filter(slot -> !slot.hasBegun(now))
                        .flatMap(slot -> Stream.ofNullable(times.get(slot.id())))
                        .toList(),
                zone(member),
                questions == null
                        ? new GroupPage.Text("", 0)
                        : new GroupPage.Text(questions.text(), questions.version()),
                visit == null || visit.sharedAt() == null
                        ? null
                        : visits.text(visit, Kind.SHARED).map(VisitText::text).orElse(null),
                "",
                FieldErrors.NONE,
                null);
    }

    /** The whole round. */
    DeskPage round(SessionInfo teacher) {
        var slots = visits.slots(teacher.edition());
        var holders = holders(teacher);
        var times = times(slots, holders);
        var all = groups.inEdition(teacher.edition());
        var byRef = all.stream().collect(toMap(WorkGroup::ref, group -> group));
        var texts = texts(teacher);
        var last = editions.meetings(teacher.edition()).get(Anchor.R);
        return new DeskPage(
                slots.stream()
                        .flatMap(slot -> Stream.ofNullable(times.get(slot.id()))
                                .map(time -> entry(time, holders.get(slot.id()), byRef, texts)))
                        .toList(),
                all.stream()
                        .filter(group -> holders.values().stream()
                                .noneMatch(visit -> visit.group().equals(group.ref())))
                        .toList(),
                last == null ? null : last.minusDays(FIRST),
                last == null ? null : last.minusDays(LAST),
                zone(teacher),
                "",
                SlotForm.FRESH,
                FieldErrors.NONE);
    }

    /** One group. @throws NotVisible for a group the edition does not have */
    VisitPage one(SessionInfo teacher, String ref) {
        var group = groups.inEdition(teacher.edition()).stream()
                .filter(one -> one.ref().equals(ref))
                .findFirst()
                .orElseThrow(NotVisible::new);
        var visit = visits.of(teacher.edition(), ref).orElse(null);
        if (visit == null) {
            return new VisitPage(group, null, "", new GroupPage.Text("", 0), null, null, false, FieldErrors.NONE, null);
        }
        var slot = visits.slot(visit).orElse(null);
        var notes = visits.text(visit, Kind.NOTES).orElse(null);
        return new VisitPage(
                group,
                slot == null ? null : times(List.of(slot), Map.of()).get(slot.id()),
                visits.text(visit, Kind.QUESTIONS).map(VisitText::text).orElse(""),
                notes == null ? new GroupPage.Text("", 0) : new GroupPage.Text(notes.text(), notes.version()),
                visit.sharedAt(),
                visits.text(visit, Kind.SHARED).map(VisitText::text).orElse(null),
                false,
                FieldErrors.NONE,
                null);
    }

    private static DeskPage.Entry entry(
            GroupPage.Time time,
            @Nullable Visit visit,
            Map<String, WorkGroup> byRef,
            Map<Long, Map<Kind, String>> texts) {
        var group = visit == null ? null : byRef.get(visit.group());
        var words = visit == null ? Map.<Kind, String>of() : texts.getOrDefault(visit.id(), Map.of());
        return new DeskPage.Entry(
                time, group, words.getOrDefault(Kind.QUESTIONS, ""), words.getOrDefault(Kind.NOTES, ""));
    }

    /** Slot → who has it. */
    private Map<Long, Visit> holders(SessionInfo reader) {
        var holders = new HashMap<Long, Visit>();
        for (var visit : visits.all(reader.edition())) {
            var slot = visit.slot();
            if (slot != null) {
                holders.put(slot, visit);
            }
        }
        return holders;
    }

    private Map<Long, GroupPage.Time> times(List<Slot> slots, Map<Long, Visit> holders) {
        Map<PersonId, String> names =
                people.namesOf(slots.stream().map(Slot::teacher).toList());
        return slots.stream()
                .collect(toMap(
                        Slot::id,
                        slot -> new GroupPage.Time(
                                slot.uid(),
                                slot.startsAt(),
                                slot.minutes(),
                                slot.place(),
                                SafeLink.read(slot.link()).link().orElse(null),
                                names.getOrDefault(slot.teacher(), ""),
                                !holders.containsKey(slot.id()))));
    }

    private Map<Long, Map<Kind, String>> texts(SessionInfo teacher) {
        var texts = new HashMap<Long, Map<Kind, String>>();
        visits.texts(teacher.edition())
                .forEach(text -> texts.computeIfAbsent(text.visit(), any -> new HashMap<>())
                        .put(text.kind(), text.text()));
        return texts;
    }

    private static String zone(SessionInfo reader) {
        return reader.zone().getDisplayName(TextStyle.FULL, reader.language().locale()) + " ("
                + reader.zone().getId() + ")";
    }
}
