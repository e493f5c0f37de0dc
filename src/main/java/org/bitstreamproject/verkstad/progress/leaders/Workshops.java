// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.exercise.Compared;
import org.bitstreamproject.verkstad.exercise.GroupAnswers;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Shows a workshop of the leader track to the management of an organisation and keeps what it writes. */
@Dependent
@Transactional
public class Workshops {
    private final Rooms rooms;
    private final LedOrganisations led;
    private final LeaderNotes notes;
    private final CoursePackages packages;
    private final GroupAnswers groups;
    private final Submissions submissions;
    private final TextRules rules;
    private final Clock clock;

    @Inject
    Workshops(
            Rooms rooms,
            LedOrganisations led,
            LeaderNotes notes,
            CoursePackages packages,
            GroupAnswers groups,
            Submissions submissions,
            TextRules rules,
            Clock clock) {
        this.rooms = rooms;
        this.led = led;
        this.notes = notes;
        this.packages = packages;
        this.groups = groups;
        this.submissions = submissions;
        this.rules = rules;
        this.clock = clock;
    }

    /** The ways in for the person, organisation by organisation; none when the course has no leader track. */
    public List<Entrance> entrances(SessionInfo session) {
        var language = session.language();
        var workshops = packages.of(session.edition()).leaders().workshops();
        return led.of(session.person()).stream()
                .flatMap(organisation -> workshops.stream()
                        .map(workshop -> new Entrance(
                                "/leaders/" + organisation.uid() + "/" + workshop.id(),
                                workshop.id(),
                                workshop.title().in(language),
                                organisation.name(),
                                notes.find(session.edition(), organisation.id(), workshop.id())
                                        .isPresent())))
                .toList();
    }

    /** A workshop as one may enter it. @param begun whether something has been written */
    public record Entrance(String href, String id, String title, String organisation, boolean begun) {}

    /** What a form sent. @param base version the form was made from */
    record Sent(Map<String, List<String>> typed, int base) {}

    /** Shows what is written. @throws NotVisible for an organisation the person does not lead */
    WorkshopPage show(SessionInfo session, String organisation, String id, boolean saved) {
        var room = rooms.open(session, organisation, id);
        return page(room, room.written(), FieldErrors.NONE, Map.of(), saved);
    }

    /**
     * Keeps what was written, unless somebody else wrote meanwhile or a text is too long or holds an identity number: then
     * the page says so and holds what was sent.
     *
     * @return null when it is kept
     */
    @Nullable WorkshopPage keep(SessionInfo session, String organisation, String id, Sent sent) {
        var room = rooms.open(session, organisation, id);
        var asked = room.asked(sent.typed());
        var errors = new LinkedHashMap<String, String>();
        asked.forEach(
                (name, text) -> rules.fault(session.language(), text).ifPresent(fault -> errors.put(name, fault)));
        var answers = new LinkedHashMap<>(room.notAskedFor());
        answers.putAll(asked);
        var theirs = room.version() == sent.base() ? Map.<String, String>of() : differing(room.written(), answers);
        if (!errors.isEmpty() || !theirs.isEmpty()) {
            return page(room, answers, new FieldErrors(errors), theirs, false);
        }
        var note = room.note();
        if (note == null) {
            note = new LeaderNote(session.edition(), room.organisation().id(), id);
            note.write(answers, session.person(), clock.instant());
            notes.add(note);
        } else {
            note.write(answers, session.person(), clock.instant());
        }
        return null;
    }

    /** As {@link #show}, with what a refused decision held. */
    WorkshopPage refused(
            SessionInfo session, String organisation, String id, Map<String, String> typed, FieldErrors errors) {
        var room = rooms.open(session, organisation, id);
        var answers = new LinkedHashMap<>(room.written());
        answers.putAll(typed);
        return page(room, answers, errors, Map.of(), false);
    }

    private static Map<String, String> differing(Map<String, String> written, Map<String, String> sent) {
        var theirs = new LinkedHashMap<>(written);
        theirs.entrySet().removeIf(one -> one.getValue().equals(sent.get(one.getKey())));
        return theirs;
    }

    private WorkshopPage page(
            Room room, Map<String, String> answers, FieldErrors errors, Map<String, String> theirs, boolean saved) {
        var language = room.session().language();
        var workshop = room.workshop();
        var lines = lines(room);
        var titles = lines.stream().collect(Collectors.toMap(WorkshopPage.KaseLine::uid, line -> line));
        var note = room.note();
        return new WorkshopPage(
                room.organisation().uid(),
                room.organisation().name(),
                workshop.id(),
                workshop.title().in(language),
                workshop.intro().in(language),
                room.task(),
                group(room),
                workshop.prompts().stream().map(one -> room.prompt(one, "")).toList(),
                lines,
                room.unshared(),
                workshop.decides(),
                notes.decisions(room.session().edition(), room.organisation().id()).stream()
                        .map(one -> {
                            var about = titles.get(one.kase());
                            return new WorkshopPage.Decided(
                                    one.on(),
                                    about == null ? "" : about.title(),
                                    about == null ? "" : about.language(),
                                    one.text());
                        })
                        .toList(),
                answers,
                room.version(),
                note == null ? null : note.writtenAt(),
                errors,
                theirs,
                saved,
                LocalDate.ofInstant(clock.instant(), room.session().zone()));
    }

    private GroupValues group(Room room) {
        var exercise = room.workshop().exercise();
        return exercise != null && room.task() instanceof Compared compared
                ? groups.ofOrganisation(
                        room.session().edition(),
                        exercise,
                        room.organisation().id(),
                        room.organisation().country(),
                        compared::figures)
                : GroupValues.NONE;
    }

    private List<WorkshopPage.KaseLine> lines(Room room) {
        var frozen =
                submissions.latestOf(room.shared().stream().map(CaseSummary::id).toList());
        return room.shared().stream()
                .map(kase -> line(room, kase, frozen.get(kase.id())))
                .toList();
    }

    /** Before the first hand-in there is nothing to say but that there is a case; afterwards, what the newest copy says. */
    private WorkshopPage.KaseLine line(Room room, CaseSummary kase, @Nullable FrozenCase frozen) {
        var prompts = room.workshop().casePrompts().stream()
                .map(one -> room.prompt(one, "-" + kase.uid()))
                .toList();
        if (frozen == null) {
            return new WorkshopPage.KaseLine(kase.uid(), "", "", null, null, 0, prompts);
        }
        var milestone = packages.of(room.session().edition()).modules().stream()
                .map(module -> module.milestone())
                .filter(one -> one.id().equals(frozen.receipt().milestone()))
                .map(one -> one.title().in(room.session().language()))
                .findFirst()
                .orElse(frozen.receipt().milestone());
        return new WorkshopPage.KaseLine(
                kase.uid(),
                frozen.title(),
                frozen.language().code(),
                milestone,
                frozen.receipt().at(),
                frozen.members().size(),
                prompts);
    }
}
