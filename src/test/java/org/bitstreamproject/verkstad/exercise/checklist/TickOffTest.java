// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.exercise.Learner;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.testing.FiredEvents;

class TickOffTest {
    private static final String REHEARSAL = "E0.1";

    @TestOnBothDatabases
    void seesThatThePersonCameAndNothingMore(Database db) {
        var anna = Learner.alone(db);

        var standing = open(db, anna);

        assertThat(standing.done().keySet()).containsExactly(Sign.LAUNCHED);
        assertThat(status(db, anna).state()).isEqualTo(ItemState.STARTED);
        assertThat(points(db, anna)).isEqualTo(1);
    }

    @TestOnBothDatabases
    void passesWhenAllFiveAreDoneEachSeenWhereItHappens(Database db) {
        var anna = Learner.alone(db);
        var counted = new ArrayList<Set<Sign>>();

        open(db, anna);
        db.inTransaction(em -> new People(em).chooseLanguage(anna.admission().person(), Language.EN));
        counted.add(open(db, anna).done().keySet());
        write(db, anna, "Ett ord", 0, false);
        counted.add(open(db, anna).done().keySet());
        write(db, anna, "Ett ord till", 1, true);
        counted.add(open(db, anna).done().keySet());
        var before = status(db, anna).state();
        doing(db, anna, TickOff::vouch);

        assertThat(counted).extracting(Set::size).containsExactly(2, 3, 4);
        assertThat(before).isEqualTo(ItemState.STARTED);
        assertThat(status(db, anna).state()).isEqualTo(ItemState.PASSED);
        assertThat(points(db, anna)).isEqualTo(5);
        assertThat(open(db, anna).done().values()).allMatch(tick -> tick.reason() == null);
    }

    @TestOnBothDatabases
    void takesTheOwnWordOnlyWhenThereIsALineToHaveSeen(Database db) {
        var anna = Learner.alone(db);

        doing(db, anna, TickOff::vouch);
        write(db, anna, "   ", 0, true);
        var early = open(db, anna).done().keySet();
        write(db, anna, "Nu finns raden", 1, false);
        doing(db, anna, TickOff::vouch);

        assertThat(early).containsExactly(Sign.LAUNCHED);
        assertThat(open(db, anna).done().keySet())
                .containsExactlyInAnyOrder(Sign.LAUNCHED, Sign.DRAFT_SAVED, Sign.OWN_WORD);
    }

    @TestOnBothDatabases
    void aStepByHandNeedsAReason(Database db) {
        var anna = Learner.alone(db);

        assertThatThrownBy(() -> doing(db, anna, (tickOff, rehearsal) -> tickOff.skipOffline(rehearsal, "  nej  ")))
                .isInstanceOf(ReasonTooShort.class);
        doing(db, anna, (tickOff, rehearsal) -> tickOff.skipOffline(rehearsal, "Nätet går inte att stänga av."));

        assertThat(open(db, anna).done().get(Sign.OFFLINE_MERGED).reason()).isEqualTo("Nätet går inte att stänga av.");
    }

    @TestOnBothDatabases
    void overwritesNoLineThatWasWrittenMeanwhile(Database db) {
        var anna = Learner.alone(db);

        write(db, anna, "på datorn", 0, false);
        var late = write(db, anna, "på telefonen", 0, true);

        assertThat(late.kept()).isFalse();
        assertThat(late.line().words()).isEqualTo("på datorn");
        assertThat(open(db, anna).done()).doesNotContainKey(Sign.OFFLINE_MERGED);
    }

    @TestOnBothDatabases
    void refusesANationalIdentityNumberAndALineWithoutEnd(Database db) {
        var anna = Learner.alone(db);

        assertThatThrownBy(() -> write(db, anna, "191212121212", 0, false)).isInstanceOf(NationalIdRefused.class);
        assertThatThrownBy(() -> write(db, anna, "x".repeat(301), 0, false)).isInstanceOf(LineTooLong.class);
        assertThat(open(db, anna).line()).isNull();
    }

    @TestOnBothDatabases
    void tenTabsAtOnceTickOnce(Database db) throws Exception {
        var anna = Learner.alone(db);
        var pool = Executors.newFixedThreadPool(10);

        Callable<Object> tab = () -> Twice.tried(() -> write(db, anna, "samma rad", 0, true));
        var tabs = pool.invokeAll(Collections.nCopies(10, tab));
        pool.shutdown();
        for (var each : tabs) {
            each.get();
        }

        assertThat(open(db, anna).done().keySet())
                .containsExactlyInAnyOrder(Sign.LAUNCHED, Sign.DRAFT_SAVED, Sign.OFFLINE_MERGED);
    }

    private static TickOff.Standing open(Database db, Learner who) {
        return with(db, who, TickOff::open);
    }

    private static TickOff.Outcome write(Database db, Learner who, String words, long base, boolean wasOffline) {
        return with(
                db, who, (tickOff, rehearsal) -> tickOff.write(rehearsal, new TickOff.Edit(words, base, wasOffline)));
    }

    private static void doing(Database db, Learner who, BiConsumer<TickOff, TickOff.Rehearsal> act) {
        with(db, who, (tickOff, rehearsal) -> {
            act.accept(tickOff, rehearsal);
            return true;
        });
    }

    private static <T> T with(Database db, Learner who, BiFunction<TickOff, TickOff.Rehearsal, T> act) {
        return db.in(em -> act.apply(useCase(em), ChecklistKind.rehearsal(who.visit(em, REHEARSAL))));
    }

    private static TickOff useCase(EntityManager em) {
        return new TickOff(
                new Ticks(em),
                new People(em),
                new ItemStatuses(em, new FiredEvents<>(), CLOCK),
                new EventLog(em, CLOCK),
                CLOCK);
    }

    private static int points(Database db, Learner who) {
        return Objects.requireNonNull(status(db, who).score()).given().intValueExact();
    }

    private static ItemStatus status(Database db, Learner who) {
        Map<String, ItemStatus> all = db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CLOCK).of(who.enrolment()));
        return all.get(REHEARSAL);
    }
}
