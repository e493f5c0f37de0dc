// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Several hands, bad network, one truth. */
class TickPresenceTest {

    @TestOnBothDatabases
    void aTickSentAgainCountsOnce(Database db) throws Exception {
        var room = Room.open(db);
        var command = UUID.randomUUID().toString();
        var pool = Executors.newFixedThreadPool(10);
        var clicks = new ArrayList<Callable<Boolean>>();
        for (var click = 0; click < 10; click++) {
            clicks.add(() -> Twice.tried(() -> tick(room, room.dag(), room.anna(), true, command, Duration.ZERO)));
        }

        var answers = pool.invokeAll(clicks);
        pool.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(stored(room)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void ofTwoTeachersTheLaterTickHoldsHoweverLateItArrives(Database db) {
        var room = Room.open(db);
        var eva = tick(room, room.eva(), room.anna(), false, fresh(), Duration.ofMinutes(5));

        var dag = tick(room, room.dag(), room.anna(), true, fresh(), Duration.ofHours(2));

        assertThat(eva).isFalse();
        assertThat(dag).as("what holds after the older tick has arrived").isFalse();
        assertThat(stored(room)).isEqualTo(2);
        var row = row(room, room.anna());
        assertThat(row.present()).isFalse();
        assertThat(row.by()).isEqualTo("Name eva");
        assertThat(row.at()).isEqualTo(CLOCK.instant().minus(Duration.ofMinutes(5)));
    }

    @TestOnBothDatabases
    void twentyTicksOfDifferentPeopleAtOnceAllStand(Database db) throws Exception {
        var room = Room.open(db);
        var pool = Executors.newFixedThreadPool(20);
        var clicks = new ArrayList<Callable<Boolean>>();
        for (var click = 0; click < 20; click++) {
            var teacher = click % 2 == 0 ? room.dag() : room.eva();
            var person = click % 4 < 2 ? room.anna() : room.bo();
            clicks.add(() -> Twice.tried(() -> tick(room, teacher, person, true, fresh(), Duration.ZERO)));
        }

        var answers = pool.invokeAll(clicks);
        pool.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        assertThat(stored(room)).isEqualTo(20);
        assertThat(row(room, room.bo()).present()).isTrue();
    }

    @TestOnBothDatabases
    void aClockThatCannotBeBelievedCountsAsNow(Database db) {
        var room = Room.open(db);
        tick(room, room.dag(), room.anna(), true, fresh(), Duration.ofDays(4000));
        tick(room, room.dag(), room.bo(), true, fresh(), Duration.ofDays(-3));

        assertThat(row(room, room.anna()).at()).isEqualTo(CLOCK.instant());
        assertThat(row(room, room.bo()).at()).isEqualTo(CLOCK.instant());
    }

    @TestOnBothDatabases
    void knowsNobodyOfAnotherEditionAndNoCommandOfAnotherTick(Database db) {
        var room = Room.open(db);
        var other = Room.open(db);
        var command = fresh();
        tick(room, room.dag(), room.anna(), true, command, Duration.ZERO);

        assertThatThrownBy(() -> tick(room, room.dag(), other.anna(), true, fresh(), Duration.ZERO))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tick(room, room.dag(), room.eva(), true, fresh(), Duration.ZERO))
                .as("a teacher takes no course")
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tick(room, room.dag(), room.bo(), true, command, Duration.ZERO))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> tick(room, room.eva(), room.anna(), true, command, Duration.ZERO))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void nobodyWasAtAMeetingThatHasNotBegun(Database db) {
        var room = Room.open(db);
        var sent = List.of(new TickPresence.Sent(fresh(), room.anna().enrolment(), true, Duration.ZERO));

        assertThatThrownBy(() ->
                        db.inTransaction(em -> Room.ticking(em, CLOCK).tick(room.session(room.dag()), "B", 1, sent)))
                .isInstanceOf(MeetingNotBegun.class);
        assertThatThrownBy(() ->
                        db.inTransaction(em -> Room.ticking(em, CLOCK).tick(room.session(room.dag()), "R", 1, sent)))
                .as("without a date")
                .isInstanceOf(MeetingNotBegun.class);
        assertThatThrownBy(() ->
                        db.inTransaction(em -> Room.ticking(em, CLOCK).tick(room.session(room.dag()), "U", 3, sent)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() ->
                        db.inTransaction(em -> Room.ticking(em, CLOCK).tick(room.session(room.dag()), "X", 1, sent)))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void theCodeOnTheWallTicksOnItsDayOnly(Database db) {
        var room = Room.open(db);
        db.inTransaction(em -> Room.checkIn(em, CLOCK).show(room.session(room.dag()), "U", 2));
        var code = shownCode(room);
        var tomorrow = Clock.offset(CLOCK, Duration.ofDays(1));

        CheckIn.Answer late = db.in(em -> Room.checkIn(em, tomorrow).type(room.session(room.bo()), "U", code));
        CheckIn.Answer today = db.in(em -> Room.checkIn(em, CLOCK)
                .type(
                        room.session(room.anna()),
                        "U",
                        code.substring(0, 2).toLowerCase(Locale.ROOT) + " " + code.substring(2)));
        CheckIn.Answer again = db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", code));

        assertThat(late).isEqualTo(CheckIn.Answer.NOT_TODAY);
        assertThat(today).isEqualTo(CheckIn.Answer.DONE);
        assertThat(again).isEqualTo(CheckIn.Answer.DONE);
        assertThat(row(room, room.anna()).self()).isTrue();
        assertThat(row(room, room.bo()).present()).isFalse();
        assertThat(stored(room)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void aTeachersTickStandsAboveThePersonsOwn(Database db) {
        var room = Room.open(db);
        tick(room, room.dag(), room.anna(), false, fresh(), Duration.ofHours(1));
        db.inTransaction(em -> Room.checkIn(em, CLOCK).show(room.session(room.dag()), "U", 2));
        var code = shownCode(room);

        db.inTransaction(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", code));

        assertThat(row(room, room.anna()).present()).isFalse();
        assertThat(row(room, room.anna()).self()).isFalse();
    }

    @TestOnBothDatabases
    void whoGuessesIsSlowedEvenWithTheRightCodeAndTenMinutesLaterNoMore(Database db) {
        var room = Room.open(db);
        db.inTransaction(em -> Room.checkIn(em, CLOCK).show(room.session(room.dag()), "U", 2));
        var code = shownCode(room);
        var answers = new ArrayList<CheckIn.Answer>();
        for (var guess = 0; guess < CheckIn.MOST; guess++) {
            answers.add(db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", "00000")));
        }

        CheckIn.Answer slowed = db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", code));
        CheckIn.Answer other = db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.bo()), "U", code));
        CheckIn.Answer later = db.in(em -> Room.checkIn(em, Clock.offset(CLOCK, CheckIn.WINDOW.plusSeconds(1)))
                .type(room.session(room.anna()), "U", code));

        assertThat(answers).containsOnly(CheckIn.Answer.WRONG);
        assertThat(slowed).isEqualTo(CheckIn.Answer.SLOWED);
        assertThat(other).isEqualTo(CheckIn.Answer.DONE);
        assertThat(later).isEqualTo(CheckIn.Answer.DONE);
    }

    @TestOnBothDatabases
    void withoutACodeOnTheWallNothingOpens(Database db) {
        var room = Room.open(db);
        db.inTransaction(em -> Room.checkIn(em, CLOCK).show(room.session(room.dag()), "U", 2));
        var code = shownCode(room);
        db.inTransaction(em -> Room.checkIn(em, CLOCK).hide(room.session(room.dag()), "U", 2));

        CheckIn.Answer empty = db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", ""));
        CheckIn.Answer old = db.in(em -> Room.checkIn(em, CLOCK).type(room.session(room.anna()), "U", code));

        assertThat(empty).isEqualTo(CheckIn.Answer.WRONG);
        assertThat(old).isEqualTo(CheckIn.Answer.WRONG);
        assertThatThrownBy(() -> db.inTransaction(em -> Room.checkIn(em, CLOCK).show(room.session(room.dag()), "U", 1)))
                .as("yesterday")
                .isInstanceOf(MeetingNotBegun.class);
    }

    /** @return what holds afterwards */
    private static boolean tick(
            Room room, Admission teacher, Admission person, boolean present, String command, Duration age) {
        var sent = new TickPresence.Sent(command, person.enrolment(), present, age);
        room.db().inTransaction(em -> Room.ticking(em, CLOCK).tick(room.session(teacher), "U", 2, List.of(sent)));
        return room.db()
                .in(em -> Room.ticking(em, CLOCK)
                        .holds(room.session(teacher), "U", 2, person.enrolment())
                        .isPresent());
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String shownCode(Room room) {
        var page = page(room);
        assertThat(page.code()).matches("[2-9A-Z]{5}");
        return String.valueOf(page.code());
    }

    private static RollPage page(Room room) {
        return room.db()
                .in(em -> Room.roll(em).of(room.session(room.dag()), new ShowRoll.Asked("U", 2, "", null, false)));
    }

    private static RollPage.Row row(Room room, Admission person) {
        return page(room).groups().stream()
                .flatMap(group -> group.people().stream())
                .filter(row -> row.enrolment() == person.enrolment().value())
                .findFirst()
                .orElseThrow();
    }

    private static long stored(Room room) {
        return room.db()
                .in(em -> em.createQuery("SELECT COUNT(t) FROM Tick t WHERE t.edition = :edition", Long.class)
                        .setParameter("edition", room.dag().edition())
                        .getSingleResult());
    }
}
