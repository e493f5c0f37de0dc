// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.exercise.ExerciseVisit;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;

/** The profile card: given, changed, taken back; counted for the edition and shown to the own cohort by choice alone. */
@Dependent
@Transactional
public class IntroduceOneself {
    private final ProfileCards cards;
    private final Participants participants;
    private final ItemStatuses statuses;
    private final EventLog events;
    private final Clock clock;

    @Inject
    IntroduceOneself(
            ProfileCards cards, Participants participants, ItemStatuses statuses, EventLog events, Clock clock) {
        this.cards = cards;
        this.participants = participants;
        this.statuses = statuses;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody says. @param answers question → options chosen, or the text */
    public record Card(Map<String, List<String>> answers, boolean shown) {}

    /** Somebody of the own cohort who shows their card. */
    record Neighbour(Participant person, Map<String, List<String>> answers) {}

    /** How many answered what, by question. @param people how many answered at all */
    record Group(List<Neighbour> shown, Map<String, Counts> counts) {}

    /** Takes the place of an earlier card. @throws NationalIdRefused */
    public void answer(ExerciseVisit visit, Card given) {
        given.answers().values().forEach(NationalIdRefused::check);
        var enrolment = visit.session().enrolment();
        var exercise = visit.exercise().id();
        var card = cards.of(enrolment, exercise).orElse(null);
        if (card == null) {
            card = new ProfileCard(enrolment, exercise);
            card.answer(given.answers(), given.shown(), clock.instant());
            cards.add(card);
        } else {
            card.answer(given.answers(), given.shown(), clock.instant());
        }
        statuses.record(enrolment, exercise, ItemState.PASSED, null);
        log(visit, "exercise.profile-answered", given.shown());
    }

    /** Nothing of it is kept; that it was answered once still counts. */
    void takeBack(ExerciseVisit visit) {
        cards.of(visit.session().enrolment(), visit.exercise().id()).ifPresent(card -> {
            cards.remove(card);
            log(visit, "exercise.profile-taken-back", false);
        });
    }

    Optional<Card> own(ExerciseVisit visit) {
        return cards.of(visit.session().enrolment(), visit.exercise().id())
                .map(card -> new Card(card.answers(), card.shown()));
    }

    Group group(ExerciseVisit visit) {
        var session = visit.session();
        var people = participants.inEdition(session.edition()).stream()
                .collect(Collectors.toMap(Participant::enrolment, Function.identity()));
        var all = cards.inEdition(session.edition(), visit.exercise().id()).stream()
                .flatMap(card -> Stream.ofNullable(people.get(card.enrolment())).map(person -> new Entry(person, card)))
                .toList();
        var shown = all.stream()
                .filter(entry -> entry.card().shown())
                .filter(entry -> entry.person().cohort().equals(session.cohort()))
                .filter(entry -> !entry.person().enrolment().equals(session.enrolment()))
                .map(entry -> new Neighbour(entry.person(), entry.card().answers()))
                .toList();
        var counts = PollContent.questions(visit.exercise(), session.language()).stream()
                .filter(question -> question.kind() != PollQuestion.Kind.TEXT)
                .collect(Collectors.toMap(PollQuestion::id, question -> counts(question, all)));
        return new Group(shown, counts);
    }

    private record Entry(Participant person, ProfileCard card) {}

    private static Counts counts(PollQuestion question, List<Entry> all) {
        return Counts.of(all.stream()
                .map(entry -> new Counts.Vote(
                        entry.person().country(),
                        question.chosen(entry.card().answers().getOrDefault(question.id(), List.of()))))
                .filter(vote -> !vote.chosen().isEmpty())
                .toList());
    }

    private void log(ExerciseVisit visit, String type, boolean shown) {
        events.append(
                visit.session().enrolment(),
                type,
                "exercise:" + visit.exercise().id(),
                Json.createObjectBuilder().add("shown", shown).build());
    }
}
