// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PersonId;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.jspecify.annotations.Nullable;

/** Ticks off what the tool has seen, keeps the practice line, and takes the person's own word where it must. */
@Dependent
@Transactional
public class TickOff {
    static final int LONGEST_LINE = 300;
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 300;
    private final Ticks ticks;
    private final People people;
    private final ItemStatuses statuses;
    private final EventLog events;
    private final Clock clock;

    @Inject
    TickOff(Ticks ticks, People people, ItemStatuses statuses, EventLog events, Clock clock) {
        this.ticks = ticks;
        this.people = people;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody at a checklist. */
    record Rehearsal(PersonId person, EnrolmentId enrolment, Exercise exercise) {}

    /** How far it has come. @param line null before anything was written */
    record Standing(Map<Sign, Tick> done, @Nullable PracticeLine line) {}

    /** A line to keep. @param base the version it builds on @param wasOffline it could not be sent when it was written */
    record Edit(String words, long base, boolean wasOffline) {}

    /** What stands there now. @param kept false when another one was written meanwhile, and stands */
    record Outcome(boolean kept, PracticeLine line) {}

    /** Somebody opens the page: that they came, and whether they have chosen a language, is seen here. */
    Standing open(Rehearsal rehearsal) {
        var seen = new ArrayList<Sign>(List.of(Sign.LAUNCHED));
        if (people.hasChosenLanguage(rehearsal.person())) {
            seen.add(Sign.LANGUAGE_CHOSEN);
        }
        tick(rehearsal, seen, null);
        return new Standing(
                done(rehearsal),
                ticks.line(rehearsal.enrolment(), rehearsal.exercise().id()).orElse(null));
    }

    /** @throws NationalIdRefused @throws LineTooLong */
    Outcome write(Rehearsal rehearsal, Edit edit) {
        NationalIdRefused.check(List.of(edit.words()));
        if (edit.words().length() > LONGEST_LINE) {
            throw new LineTooLong();
        }
        var exercise = rehearsal.exercise().id();
        var line = ticks.line(rehearsal.enrolment(), exercise).orElse(null);
        if (line != null && line.version() != edit.base() && !line.words().equals(edit.words())) {
            return new Outcome(false, line);
        }
        if (line == null) {
            line = new PracticeLine(rehearsal.enrolment(), exercise);
            line.write(edit.words(), clock.instant());
            ticks.add(line);
        } else if (!line.words().equals(edit.words())) {
            line.write(edit.words(), clock.instant());
            ticks.flush();
        }
        if (!edit.words().isBlank()) {
            tick(
                    rehearsal,
                    edit.wasOffline() ? List.of(Sign.DRAFT_SAVED, Sign.OFFLINE_MERGED) : List.of(Sign.DRAFT_SAVED),
                    null);
        }
        return new Outcome(true, line);
    }

    /** The same from a page without script, which shows the line as it is stored. */
    Outcome writeOver(Rehearsal rehearsal, String words) {
        var version = ticks.line(rehearsal.enrolment(), rehearsal.exercise().id())
                .map(PracticeLine::version)
                .orElse(0L);
        return write(rehearsal, new Edit(words, version, false));
    }

    /** The person has seen the line again. Before there is one, nothing happens. */
    void vouch(Rehearsal rehearsal) {
        if (done(rehearsal).containsKey(Sign.DRAFT_SAVED)) {
            tick(rehearsal, List.of(Sign.OWN_WORD), null);
        }
    }

    /**
     * For a browser without script, or a network that never fails.
     *
     * @throws ReasonTooShort
     * @throws NationalIdRefused
     */
    void skipOffline(Rehearsal rehearsal, String typed) {
        var reason = typed.strip();
        NationalIdRefused.check(List.of(reason));
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new ReasonTooShort();
        }
        tick(rehearsal, List.of(Sign.OFFLINE_MERGED), reason);
    }

    private void tick(Rehearsal rehearsal, List<Sign> seen, @Nullable String reason) {
        var list = Checklist.read(rehearsal.exercise().content(), Language.EN);
        var done = done(rehearsal);
        var fresh = seen.stream()
                .filter(list::asksFor)
                .filter(sign -> !done.containsKey(sign))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var exercise = rehearsal.exercise();
        fresh.forEach(sign -> {
            ticks.add(new Tick(rehearsal.enrolment(), exercise.id(), sign, clock.instant(), reason));
            events.append(
                    rehearsal.enrolment(),
                    "exercise.step-ticked",
                    "exercise:" + exercise.id(),
                    Json.createObjectBuilder()
                            .add("sign", sign.name())
                            .add("byHand", reason != null)
                            .build());
        });
        var score = Score.of(done.size() + fresh.size(), list.steps().size());
        statuses.record(
                rehearsal.enrolment(),
                exercise.id(),
                exercise.pass().met(score) ? ItemState.PASSED : ItemState.STARTED,
                score);
    }

    private Map<Sign, Tick> done(Rehearsal rehearsal) {
        var done = new EnumMap<Sign, Tick>(Sign.class);
        ticks.of(rehearsal.enrolment(), rehearsal.exercise().id()).forEach(tick -> done.put(tick.sign(), tick));
        return done;
    }
}
