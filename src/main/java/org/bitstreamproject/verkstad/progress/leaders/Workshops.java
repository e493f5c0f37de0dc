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
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.LeaderTrack;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.exercise.Compared;
import org.bitstreamproject.verkstad.exercise.GroupAnswers;
import org.bitstreamproject.verkstad.exercise.GroupValues;
import org.bitstreamproject.verkstad.exercise.Task;
import org.bitstreamproject.verkstad.exercise.Tasks;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Shows a workshop of the leader track to the management of an organisation and keeps what it writes. */
@Dependent
@Transactional
public class Workshops {
    /** Most characters of one text. */
    static final int LONGEST = 4000;

    private final LedOrganisations led;
    private final LeaderNotes notes;
    private final CoursePackages packages;
    private final Tasks tasks;
    private final GroupAnswers groups;
    private final Cases cases;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Workshops(
            LedOrganisations led,
            LeaderNotes notes,
            CoursePackages packages,
            Tasks tasks,
            GroupAnswers groups,
            Cases cases,
            Submissions submissions,
            AuditTrail audit,
            Clock clock) {
        this.led = led;
        this.notes = notes;
        this.packages = packages;
        this.tasks = tasks;
        this.groups = groups;
        this.cases = cases;
        this.submissions = submissions;
        this.audit = audit;
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
        var room = room(session, organisation, id);
        return page(room, room.written(), FieldErrors.NONE, Map.of(), saved);
    }

    /**
     * Keeps what was written, unless somebody else wrote meanwhile or a text is too long: then the page says so and holds
     * what was sent.
     *
     * @param tooLong message for a text that is too long
     * @return null when it is kept
     */
    @Nullable WorkshopPage keep(SessionInfo session, String organisation, String id, Sent sent, String tooLong) {
        var room = room(session, organisation, id);
        var answers = answers(room, sent.typed());
        var errors = new LinkedHashMap<String, String>();
        answers.forEach((name, text) -> {
            if (text.codePointCount(0, text.length()) > LONGEST) errors.put(name, tooLong);
        });
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

    /** Records a decision. @throws NotVisible for a workshop without decisions or a case that is not shown there */
    void decide(SessionInfo session, String organisation, String id, NewDecision decided) {
        var room = room(session, organisation, id);
        if (!room.workshop().decides()
                || (!decided.kase().isEmpty()
                        && room.shared().stream().noneMatch(kase -> kase.uid().equals(decided.kase())))) {
            throw new NotVisible();
        }
        notes.add(new LeaderDecision(
                session.edition(), room.organisation().id(), decided, session.person(), clock.instant()));
        audit.append(
                session.actor(),
                "leaders.decided",
                "organisation:" + room.organisation().id().value(),
                null,
                decided.on().toString());
    }

    /** As {@link #show}, with what a refused decision held. */
    WorkshopPage refused(
            SessionInfo session, String organisation, String id, Map<String, String> typed, FieldErrors errors) {
        var room = room(session, organisation, id);
        var answers = new LinkedHashMap<>(room.written());
        answers.putAll(typed);
        return page(room, answers, errors, Map.of(), false);
    }

    private static Map<String, String> differing(Map<String, String> written, Map<String, String> sent) {
        var theirs = new LinkedHashMap<>(written);
        theirs.entrySet().removeIf(one -> one.getValue().equals(sent.get(one.getKey())));
        return theirs;
    }

    private static Map<String, String> answers(Room room, Map<String, List<String>> typed) {
        var answers = new LinkedHashMap<>(room.notAskedFor());
        var task = room.task();
        if (task != null) answers.putAll(task.answers(typed));
        room.names().forEach(name -> {
            var text = typed.getOrDefault(name, List.of(""))
                    .get(0)
                    .replace("\r\n", "\n")
                    .strip();
            if (!text.isEmpty()) answers.put(name, text);
        });
        return answers;
    }

    private Room room(SessionInfo session, String uid, String id) {
        var organisation = led.one(session.person(), uid);
        var course = packages.of(session.edition());
        var workshop = course.leaders().workshop(id).orElseThrow(NotVisible::new);
        var task = workshop.exercise() == null
                ? null
                : course.exercise(workshop.exercise())
                        .flatMap(exercise -> tasks.of(exercise, session.language()))
                        .orElse(null);
        var own = workshop.casePrompts().isEmpty()
                ? List.<CaseSummary>of()
                : cases.inEdition(session.edition()).stream()
                        .filter(kase -> kase.organisation().equals(organisation.id()))
                        .toList();
        var shared =
                own.stream().filter(kase -> isShared(kase.confidentiality())).toList();
        var note = notes.find(session.edition(), organisation.id(), id).orElse(null);
        return new Room(session, organisation, workshop, task, shared, own.size() - shared.size(), note);
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

    private static boolean isShared(Confidentiality confidentiality) {
        return switch (confidentiality) {
            case OPEN, COURSE -> true;
            case REVIEWERS, TEACHERS -> false;
        };
    }

    /** Everything a workshop of one organisation stands on. */
    private record Room(
            SessionInfo session,
            OrganisationInfo organisation,
            LeaderTrack.Workshop workshop,
            @Nullable Task task,
            List<CaseSummary> shared,
            int unshared,
            @Nullable LeaderNote note) {
        int version() {
            return note == null ? 0 : note.version();
        }

        Map<String, String> written() {
            return note == null ? Map.of() : note.answers();
        }

        /** What is written where the form has no field any more, as about a case that is no longer shared: it stays. */
        Map<String, String> notAskedFor() {
            var others = new LinkedHashMap<>(written());
            others.keySet().removeAll(names());
            if (task != null) others.keySet().removeAll(task.answers(task.typed(written())).keySet());
            return others;
        }

        /** Of the texts the workshop asks for. */
        List<String> names() {
            return Stream.concat(
                            workshop.prompts().stream().map(LeaderTrack.Prompt::id),
                            shared.stream()
                                    .flatMap(kase -> workshop.casePrompts().stream()
                                            .map(prompt -> prompt.id() + "-" + kase.uid())))
                    .toList();
        }

        WorkshopPage.Prompt prompt(LeaderTrack.Prompt one, String suffix) {
            var language = session.language();
            var example = one.example();
            return new WorkshopPage.Prompt(
                    one.id() + suffix,
                    one.title().in(language),
                    one.question().in(language),
                    example == null ? "" : example.in(language));
        }
    }
}
