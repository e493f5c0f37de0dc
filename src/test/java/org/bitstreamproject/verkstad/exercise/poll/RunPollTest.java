// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.exercise.Learner;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

class RunPollTest {
    private static final RunPoll.Asked HARDEST = new RunPoll.Asked("E0.2", "hardest");

    /** A teacher and participants of both countries, in one edition. */
    private record Room(Database db, Learner teacher, List<Learner> swedes, List<Learner> norwegians) {
        static Room of(Database db, int swedes, int norwegians) {
            var edition = aKey("VM");
            var umea = Learner.site(db, edition, Country.SE);
            var bodo = Learner.site(db, edition, Country.NO);
            return new Room(
                    db,
                    Learner.at(db, umea, Country.SE, "teacher", Role.TEACHER),
                    IntStream.range(0, swedes)
                            .mapToObj(number -> Learner.at(db, umea, Country.SE, "s" + number, Role.PARTICIPANT))
                            .toList(),
                    IntStream.range(0, norwegians)
                            .mapToObj(number -> Learner.at(db, bodo, Country.NO, "n" + number, Role.PARTICIPANT))
                            .toList());
        }

        String open(boolean shown) {
            return run(polls -> polls.open(teacher.session(), HARDEST, shown));
        }

        void turn(String uid, RunPoll.Turn turn) {
            run(polls -> {
                polls.turn(teacher.session(), uid, turn);
                return true;
            });
        }

        void vote(Learner who, String uid, String... options) {
            run(polls -> {
                polls.vote(who.session(), uid, List.of(options));
                return true;
            });
        }

        <T> T run(Function<RunPoll, T> act) {
            return db.in(em -> act.apply(polls(em)));
        }

        PollViews.Poll phone(Learner who, String uid) {
            return db.in(em -> show(em).phone(who.session(), uid));
        }

        PollViews.Poll screen(String uid) {
            return db.in(em -> show(em).screen(teacher.session(), uid));
        }

        String resultStored(String uid) {
            return db.in(em -> em.createQuery("SELECT r FROM PollRun r WHERE r.uid = :uid", PollRun.class)
                    .setParameter("uid", uid)
                    .getSingleResult()
                    .result()
                    .json());
        }

        int votesStored(String uid) {
            return db.in(em -> ((Number) em.createQuery("SELECT COUNT(v) FROM PollVote v WHERE v.run.uid = :uid")
                            .setParameter("uid", uid)
                            .getSingleResult())
                    .intValue());
        }
    }

    @TestOnBothDatabases
    void showsTheRoomTheCountriesBesideEachOther(Database db) {
        var room = Room.of(db, 5, 5);
        var uid = room.open(true);

        room.swedes().forEach(who -> room.vote(who, uid, "time"));
        room.norwegians().forEach(who -> room.vote(who, uid, "measure"));

        var tally = room.screen(uid).tally();
        assertThat(tally.people()).isEqualTo(10);
        assertThat(tally.byCountry()).isTrue();
        assertThat(tally.bars()).extracting(Tally.Bar::sweden).containsExactly(5, 0, 0, 0, 0);
        assertThat(tally.bars()).extracting(Tally.Bar::norway).containsExactly(0, 0, 0, 5, 0);
    }

    @TestOnBothDatabases
    void countsTheLastAnswerUntilItIsClosed(Database db) {
        var room = Room.of(db, 5, 0);
        var uid = room.open(true);
        room.swedes().forEach(who -> room.vote(who, uid, "time"));
        var first = room.swedes().get(0);

        room.vote(first, uid, "change");
        var changed = room.screen(uid).tally();
        room.turn(uid, RunPoll.Turn.CLOSE);

        assertThat(changed.people()).isEqualTo(5);
        assertThat(changed.bars()).extracting(Tally.Bar::count).containsExactly(4, 0, 0, 0, 1);
        assertThatThrownBy(() -> room.vote(first, uid, "time")).isInstanceOf(PollClosed.class);
        assertThat(room.phone(first, uid).tally()).isEqualTo(changed);
    }

    @TestOnBothDatabases
    void forgetsWhoAnsweredWhatWhenItIsClosed(Database db) {
        var room = Room.of(db, 5, 0);
        var uid = room.open(true);
        room.swedes().forEach(who -> room.vote(who, uid, "people"));

        var before = room.votesStored(uid);
        room.turn(uid, RunPoll.Turn.CLOSE);

        assertThat(before).isEqualTo(5);
        assertThat(room.votesStored(uid)).isZero();
        assertThat(room.screen(uid).tally().people()).isEqualTo(5);
    }

    @TestOnBothDatabases
    void keepsNoAnswerOfTheOnlyOneFromACountryWhenItIsClosed(Database db) {
        var room = Room.of(db, 5, 1);
        var uid = room.open(true);
        room.swedes().forEach(who -> room.vote(who, uid, "people"));
        room.vote(room.norwegians().get(0), uid, "time");
        var before = room.screen(uid).tally();

        room.turn(uid, RunPoll.Turn.CLOSE);

        assertThat(room.resultStored(uid)).isEqualTo("{\"all\":{\"people\":6,\"options\":{\"people\":5,\"time\":1}}}");
        assertThat(room.screen(uid).tally()).isEqualTo(before);
    }

    @TestOnBothDatabases
    void keepsOnlyHowManyTheyWereBelowFive(Database db) {
        var room = Room.of(db, 2, 0);
        var uid = room.open(true);
        room.swedes().forEach(who -> room.vote(who, uid, "people"));

        room.turn(uid, RunPoll.Turn.CLOSE);

        assertThat(room.resultStored(uid)).isEqualTo("{\"all\":{\"people\":2,\"options\":{}}}");
    }

    @TestOnBothDatabases
    void countsOnlyThePeopleWhileTheResultIsNotShown(Database db) {
        var room = Room.of(db, 6, 0);
        var uid = room.open(false);
        room.swedes().forEach(who -> room.vote(who, uid, "time"));

        var hidden = room.screen(uid).tally();
        room.turn(uid, RunPoll.Turn.SHOW);

        assertThat(hidden).isEqualTo(Tally.hidden(6));
        assertThat(room.screen(uid).tally().bars()).extracting(Tally.Bar::count).containsExactly(6, 0, 0, 0, 0);
    }

    @TestOnBothDatabases
    void takesNoAnswersWhileItIsPausedAndLosesNone(Database db) {
        var room = Room.of(db, 2, 0);
        var uid = room.open(true);
        room.vote(room.swedes().get(0), uid, "time");

        room.turn(uid, RunPoll.Turn.PAUSE);
        assertThatThrownBy(() -> room.vote(room.swedes().get(1), uid, "time")).isInstanceOf(PollPaused.class);
        room.turn(uid, RunPoll.Turn.RESUME);
        room.vote(room.swedes().get(1), uid, "time");

        assertThat(room.screen(uid).tally().people()).isEqualTo(2);
    }

    @TestOnBothDatabases
    void aPhoneSeesTheResultWhenItIsShownAndTheOwnAnswerIsGiven(Database db) {
        var room = Room.of(db, 6, 0);
        var uid = room.open(false);
        room.swedes().subList(0, 5).forEach(who -> room.vote(who, uid, "time"));
        var answered = room.swedes().get(0);
        var waiting = room.swedes().get(5);

        assertThat(room.phone(answered, uid).shown()).isFalse();
        assertThat(room.screen(uid).shown()).isFalse();
        room.turn(uid, RunPoll.Turn.SHOW);
        assertThat(room.phone(answered, uid).shown()).isTrue();
        assertThat(room.phone(waiting, uid).shown()).isFalse();
        room.turn(uid, RunPoll.Turn.CLOSE);
        assertThat(room.phone(waiting, uid).shown()).isTrue();
    }

    @TestOnBothDatabases
    void openingTheSameQuestionTwiceOpensOne(Database db) throws Exception {
        var room = Room.of(db, 0, 0);
        var pool = Executors.newFixedThreadPool(8);

        Callable<String> click = () -> Twice.tried(() -> room.open(true));
        var clicks = pool.invokeAll(Collections.nCopies(8, click));
        pool.shutdown();
        var uids = new ArrayList<String>();
        for (var each : clicks) {
            uids.add(each.get());
        }
        room.turn(uids.get(0), RunPoll.Turn.CLOSE);

        assertThat(uids).containsOnly(uids.get(0));
        assertThat(room.open(true)).isNotEqualTo(uids.get(0));
    }

    @TestOnBothDatabases
    void takesThirtyAnswersAtOnceEachTwice(Database db) throws Exception {
        var room = Room.of(db, 15, 15);
        var uid = room.open(true);
        var everybody = new ArrayList<>(room.swedes());
        everybody.addAll(room.norwegians());
        var pool = Executors.newFixedThreadPool(30);

        var presses = everybody.stream()
                .flatMap(who -> Collections.nCopies(2, who).stream())
                .map(who -> (Callable<Object>) () -> {
                    Twice.done(() -> room.vote(who, uid, "agree"));
                    return true;
                })
                .toList();
        for (var press : pool.invokeAll(presses)) {
            press.get();
        }
        pool.shutdown();

        var tally = room.screen(uid).tally();
        assertThat(tally.people()).isEqualTo(30);
        assertThat(tally.bars()).extracting(Tally.Bar::count).containsExactly(0, 0, 30, 0, 0);
        assertThat(room.votesStored(uid)).isEqualTo(30);
    }

    @TestOnBothDatabases
    void noAnswerSlipsInWhileTheTeacherCloses(Database db) throws Exception {
        var room = Room.of(db, 20, 0);
        var uid = room.open(true);
        var pool = Executors.newFixedThreadPool(21);

        var acts = new ArrayList<Callable<Boolean>>();
        room.swedes()
                .forEach(who -> acts.add(() -> {
                    try {
                        Twice.done(() -> room.vote(who, uid, "time"));
                        return true;
                    } catch (PollClosed late) {
                        return false;
                    }
                }));
        acts.add(10, () -> {
            Twice.done(() -> room.turn(uid, RunPoll.Turn.CLOSE));
            return false;
        });
        int taken = 0;
        for (var act : pool.invokeAll(acts)) {
            taken += act.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(room.screen(uid).tally().people()).isEqualTo(taken);
        assertThat(room.votesStored(uid)).isZero();
    }

    @TestOnBothDatabases
    void isNotThereForAnotherEdition(Database db) {
        var room = Room.of(db, 0, 0);
        var uid = room.open(true);
        var stranger = Learner.alone(db);

        assertThatThrownBy(() -> room.vote(stranger, uid, "time")).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> room.phone(stranger, uid)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> room.run(
                        polls -> polls.open(room.teacher().session(), new RunPoll.Asked("E0.2", "unknown"), true)))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void refusesAnAnswerThatSaysNothing(Database db) {
        var room = Room.of(db, 1, 0);
        var uid = room.open(true);

        assertThatThrownBy(() -> room.vote(room.swedes().get(0), uid, "made-up"))
                .isInstanceOf(NothingChosen.class);
        assertThat(room.screen(uid).tally().people()).isZero();
    }

    private static RunPoll polls(EntityManager em) {
        return new RunPoll(new PollRuns(em), new CourseBuilder(em).packages(), new EventLog(em, CLOCK), CLOCK);
    }

    private static ShowPolls show(EntityManager em) {
        return new ShowPolls(new PollRuns(em), new CourseBuilder(em).packages());
    }
}
