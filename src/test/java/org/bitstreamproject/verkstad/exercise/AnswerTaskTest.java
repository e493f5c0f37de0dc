// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.PlatformId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.testing.FiredEvents;

class AnswerTaskTest {
    private static final Map<String, String> ALL_RIGHT =
            Map.of("q1", "a", "q2", "b", "q3", "b", "q4", "b", "q5", "b", "q6", "b", "q7", "a", "q8", "a");

    private final FiredEvents<ItemStatusChanged> fired = new FiredEvents<>();

    @TestOnBothDatabases
    void keepsEveryAttemptAndCountsTheBest(Database db) {
        var anna = anna(db);

        int first = answer(db, anna, aCommand(), ALL_RIGHT);
        int second = answer(db, anna, aCommand(), allWrong());

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        var status = statuses(db, anna).get("E1.1");
        assertThat(status.state()).isEqualTo(ItemState.PASSED);
        assertThat(points(status)).isEqualTo("8/8");
        var attempts = attempts(db, anna);
        assertThat(attempts).extracting(AttemptInfo::number).containsExactly(2, 1);
        assertThat(attempts).extracting(AttemptInfo::passed).containsExactly(false, true);
        assertThat(attempts.get(1).answers()).isEqualTo(ALL_RIGHT);
    }

    @TestOnBothDatabases
    void tellsOthersOnlyWhenSomebodyCameFurther(Database db) {
        var anna = anna(db);

        answer(db, anna, aCommand(), allWrong());
        answer(db, anna, aCommand(), allWrong());
        answer(db, anna, aCommand(), ALL_RIGHT);

        assertThat(fired.all())
                .extracting(ItemStatusChanged::state)
                .containsExactly(ItemState.STARTED, ItemState.PASSED);
        assertThat(fired.all())
                .allSatisfy(event -> assertThat(event.enrolment()).isEqualTo(anna.enrolment()));
    }

    @TestOnBothDatabases
    void answersARepeatedCommandWithTheFirstAttempt(Database db) {
        var anna = anna(db);
        var command = aCommand();

        int first = answer(db, anna, command, ALL_RIGHT);
        int again = answer(db, anna, command, allWrong());

        assertThat(again).isEqualTo(first);
        assertThat(attempts(db, anna)).hasSize(1);
    }

    @TestOnBothDatabases
    void countsTenClicksAtOnceAsOneAttempt(Database db) throws Exception {
        var anna = anna(db);
        var command = aCommand();
        var pool = Executors.newFixedThreadPool(10);

        Callable<Integer> click = () -> Twice.tried(() -> answer(db, anna, command, ALL_RIGHT));
        var answers = pool.invokeAll(Collections.nCopies(10, click));
        pool.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(attempts(db, anna)).hasSize(1);
    }

    @TestOnBothDatabases
    void keepsADraftUntilTheQuizIsAnswered(Database db) {
        var anna = anna(db);

        db.inTransaction(em -> useCase(em).keep(anna.visit(em, "E1.1"), Map.of("q1", "a"), null));
        db.inTransaction(em -> useCase(em).keep(anna.visit(em, "E1.1"), Map.of("q1", "b", "q2", "a"), null));
        var draft = db.in(em ->
                new Attempts(em).draft(anna.enrolment(), "E1.1").orElseThrow().answers());
        answer(db, anna, aCommand(), ALL_RIGHT);

        assertThat(draft).isEqualTo(Map.of("q1", "b", "q2", "a"));
        Optional<Draft> after = db.in(em -> new Attempts(em).draft(anna.enrolment(), "E1.1"));
        assertThat(after).isEmpty();
    }

    @TestOnBothDatabases
    void aDraftBeginsTheItemAndTakesNothingBack(Database db) {
        var anna = anna(db);

        db.inTransaction(em -> useCase(em).keep(anna.visit(em, "E1.1"), Map.of("q1", "a"), null));
        var begun = statuses(db, anna).get("E1.1").state();
        answer(db, anna, aCommand(), ALL_RIGHT);
        db.inTransaction(em -> useCase(em).keep(anna.visit(em, "E1.1"), Map.of("q1", "c"), null));

        assertThat(begun).isEqualTo(ItemState.STARTED);
        assertThat(statuses(db, anna).get("E1.1").passed()).isTrue();
    }

    @TestOnBothDatabases
    void neverOverwritesAnswersTheWriterHasNotSeen(Database db) {
        var anna = anna(db);

        var phone = keep(db, anna, Map.of("q1", "a"), 0L);
        var laptop = keep(db, anna, Map.of("q1", "b"), 0L);
        var same = keep(db, anna, Map.of("q1", "a"), 0L);
        var chosen = keep(db, anna, Map.of("q1", "b"), laptop.version());

        assertThat(phone).isInstanceOf(DraftOutcome.Saved.class);
        assertThat(laptop).isEqualTo(new DraftOutcome.Newer(phone.version(), Map.of("q1", "a")));
        assertThat(same).as("the answer to an earlier try was lost").isEqualTo(phone);
        assertThat(chosen).isInstanceOf(DraftOutcome.Saved.class);
        assertThat(chosen.version()).isGreaterThan(phone.version());
        assertThat(stored(db, anna)).contains(Map.of("q1", "b"));
        assertThat(attempts(db, anna)).isEmpty();
    }

    @TestOnBothDatabases
    void handingInTakesNoDraftTheWriterHasNotSeen(Database db) {
        var anna = anna(db);
        var command = aCommand();

        var phone = keep(db, anna, Map.of("q1", "a"), 0L);
        var laptop = handIn(db, anna, command, 0L);
        var left = stored(db, anna);
        var none = attempts(db, anna);
        var chosen = handIn(db, anna, command, phone.version());
        keep(db, anna, Map.of("q1", "c"), 0L);
        var repeated = handIn(db, anna, command, 0L);

        assertThat(laptop).isEqualTo(new DraftOutcome.Newer(phone.version(), Map.of("q1", "a")));
        assertThat(left).contains(Map.of("q1", "a"));
        assertThat(none).isEmpty();
        assertThat(chosen).isEqualTo(new AnswerOutcome.Counted(1));
        assertThat(repeated).as("a command that arrives twice").isEqualTo(chosen);
        assertThat(stored(db, anna)).contains(Map.of("q1", "c"));
    }

    @TestOnBothDatabases
    void handsInWhatWasSavedOnTheWay(Database db) {
        var anna = anna(db);

        keep(db, anna, ALL_RIGHT, 0L);

        assertThat(handIn(db, anna, aCommand(), 0L)).isEqualTo(new AnswerOutcome.Counted(1));
        assertThat(stored(db, anna)).isEmpty();
    }

    @TestOnBothDatabases
    void whatATeacherHasJudgedTakesNoDraft(Database db) {
        var anna = Learner.alone(db);
        var text = Map.of("reflection", "Vi frågade för sällan.");

        db.inTransaction(em -> HandedInTextBuilder.handIn(em, anna.enrolment(), "E9.4", text));
        DraftOutcome waiting = db.in(em -> useCase(em).keep(anna.visit(em, "E9.4"), text, 0L));
        db.inTransaction(em -> statuses(em).judge(anna.enrolment(), "E9.4", 1));

        var later = Map.of("reflection", "Något annat.");
        assertThat(waiting).isInstanceOf(DraftOutcome.Saved.class);
        assertThatThrownBy(() ->
                        db.inTransaction(em -> useCase(em).keep(anna.visit(em, "E9.4"), later, waiting.version())))
                .isInstanceOf(AlreadyJudged.class);
        Optional<Draft> draft = db.in(em -> new Attempts(em).draft(anna.enrolment(), "E9.4"));
        assertThat(draft.orElseThrow().answers()).isEqualTo(text);
    }

    @TestOnBothDatabases
    void aTextThatWasWaivedMayStillBeWritten(Database db) {
        var anna = Learner.alone(db);

        db.inTransaction(em -> statuses(em).record(anna.enrolment(), "E9.4", ItemState.PASSED, null));

        DraftOutcome kept = db.in(em -> useCase(em).keep(anna.visit(em, "E9.4"), Map.of("reflection", "Ja."), 0L));
        assertThat(kept).isInstanceOf(DraftOutcome.Saved.class);
    }

    @TestOnBothDatabases
    void aFirstTextAfterAWaiverIsNotJudgedBeforeATeacherHasReadIt(Database db) {
        var anna = Learner.alone(db);
        var text = Map.of("reflection", "Vi frågade för sällan.");
        db.inTransaction(em -> statuses(em).record(anna.enrolment(), "E9.4", ItemState.PASSED, null));

        db.inTransaction(em -> HandedInTextBuilder.handIn(em, anna.enrolment(), "E9.4", text));

        Boolean judged = db.in(em -> useCase(em).isJudged(anna.visit(em, "E9.4")));
        assertThat(judged).isFalse();
        db.inTransaction(em -> statuses(em).judge(anna.enrolment(), "E9.4", 1));
        Boolean then = db.in(em -> useCase(em).isJudged(anna.visit(em, "E9.4")));
        assertThat(then).isTrue();
    }

    @TestOnBothDatabases
    void aTextHandedInAtTheInstantOfJudgingMeetsTheJudgement(Database db) {
        var anna = Learner.alone(db);
        var text = Map.of("reflection", "Vi frågade för sällan.");
        db.inTransaction(em -> HandedInTextBuilder.handIn(em, anna.enrolment(), "E9.4", text));

        assertThatThrownBy(() -> db.inTransaction(em -> {
                    useCase(em).isJudged(anna.visit(em, "E9.4"));
                    db.inTransaction(teacher -> statuses(teacher).judge(anna.enrolment(), "E9.4", 1));
                    HandedInTextBuilder.handIn(em, anna.enrolment(), "E9.4", text);
                }))
                .matches(
                        told -> told instanceof AlreadyJudged || Twice.isRace(told),
                        "the writer is told at once, or when the transaction is tried again");
        assertThatThrownBy(() -> db.inTransaction(em -> {
                    var visit = anna.visit(em, "E9.4");
                    useCase(em).answer(visit, aCommand(), new TextKind().task(visit), text, null);
                }))
                .isInstanceOf(AlreadyJudged.class);
    }

    @TestOnBothDatabases
    void judgingAtTheInstantOfHandingInMeetsTheNewText(Database db) {
        var anna = Learner.alone(db);
        var text = Map.of("reflection", "Vi frågade för sällan.");
        db.inTransaction(em -> HandedInTextBuilder.handIn(em, anna.enrolment(), "E9.4", text));

        assertThatThrownBy(() -> db.inTransaction(em -> {
                    statuses(em).of(anna.enrolment());
                    db.inTransaction(writer -> HandedInTextBuilder.handIn(writer, anna.enrolment(), "E9.4", text));
                    statuses(em).judge(anna.enrolment(), "E9.4", 1);
                }))
                .matches(Twice::isRace, "the teacher's transaction is tried again, and is told");
        Boolean passed =
                db.in(em -> statuses(em).of(anna.enrolment()).get("E9.4").passed());
        assertThat(passed).isFalse();
    }

    /** A save that is late comes after the answers were handed in on another device. */
    @TestOnBothDatabases
    void aDraftOfBeforeTheAttemptDoesNotComeBackByItself(Database db) {
        var anna = anna(db);

        var draft = keep(db, anna, Map.of("q1", "a"), 0L);
        answer(db, anna, aCommand(), ALL_RIGHT);
        var late = keep(db, anna, Map.of("q1", "c"), draft.version());

        assertThat(late).isEqualTo(new DraftOutcome.Newer(0, Map.of()));
        assertThat(stored(db, anna)).isEmpty();
        assertThat(attempts(db, anna)).hasSize(1);
    }

    @TestOnBothDatabases
    void nothingAnsweredBeginsNothing(Database db) {
        var anna = anna(db);

        var kept = keep(db, anna, Map.of(), 0L);

        assertThat(kept.version()).isZero();
        assertThat(statuses(db, anna)).isEmpty();
    }

    @TestOnBothDatabases
    void listsTheEditionAcrossItsCohortsWithoutAdministrators(Database db) {
        var edition = aKey("VM");
        var sweden = Learner.site(db, edition, Country.SE);
        var karin = Learner.at(db, sweden, Country.SE, "karin", Role.PARTICIPANT);
        var siv = Learner.at(db, Learner.site(db, edition, Country.NO), Country.NO, "siv", Role.PARTICIPANT);
        var elsewhere = anna(db);
        var root = administrator(db, Learner.site(db, edition, Country.SE));

        for (var person : new Learner[] {karin, siv, elsewhere, root}) {
            db.inTransaction(em -> statuses(em).record(person.enrolment(), "E1.1", ItemState.PASSED, Score.of(7, 8)));
        }
        db.inTransaction(em -> statuses(em).record(siv.enrolment(), "E3.2", ItemState.STARTED, null));

        var listed = db.in(em -> statuses(em).inEdition(karin.admission().edition()));
        assertThat(listed)
                .extracting(ItemStatus::enrolment)
                .containsExactly(karin.enrolment(), siv.enrolment(), siv.enrolment());
        assertThat(listed).extracting(ItemStatus::item).containsExactly("E1.1", "E1.1", "E3.2");
    }

    private DraftOutcome keep(Database db, Learner who, Map<String, String> answers, Long base) {
        return db.in(em -> useCase(em).keep(who.visit(em, "E1.1"), answers, base));
    }

    private static Optional<Map<String, String>> stored(Database db, Learner who) {
        return db.in(em -> new Attempts(em).draft(who.enrolment(), "E1.1").map(Draft::answers));
    }

    private int answer(Database db, Learner who, String command, Map<String, String> answers) {
        var outcome = db.in(em -> useCase(em).answer(who.visit(em, "E1.1"), command, quiz(em, who), answers, null));
        return ((AnswerOutcome.Counted) outcome).number();
    }

    private AnswerOutcome handIn(Database db, Learner who, String command, Long base) {
        return db.in(em -> useCase(em).answer(who.visit(em, "E1.1"), command, quiz(em, who), ALL_RIGHT, base));
    }

    private static List<AttemptInfo> attempts(Database db, Learner who) {
        return db.in(em -> new Attempts(em).of(who.enrolment(), "E1.1"));
    }

    private AnswerTask useCase(EntityManager em) {
        return TaskBuilder.answering(em, fired);
    }

    private static Task quiz(EntityManager em, Learner who) {
        return new QuizKind().task(who.visit(em, "E1.1").exercise(), Language.SV);
    }

    private ItemStatuses statuses(EntityManager em) {
        return new ItemStatuses(em, fired, CLOCK);
    }

    private Map<String, ItemStatus> statuses(Database db, Learner who) {
        return db.in(em -> statuses(em).of(who.enrolment()));
    }

    private static Learner anna(Database db) {
        return Learner.alone(db);
    }

    private static Learner administrator(Database db, PlatformId site) {
        return new Learner(
                db.in(em -> new CourseBuilder(em)
                        .admit(CourseBuilder.anArrival(site, "root", Role.PARTICIPANT, true, "sv"))),
                Country.SE);
    }

    private static Map<String, String> allWrong() {
        var wrong = new HashMap<String, String>();
        ALL_RIGHT.keySet().forEach(question -> wrong.put(question, "c"));
        return wrong;
    }

    private static String points(ItemStatus status) {
        var score = status.score();
        return score == null
                ? ""
                : score.given().intValueExact() + "/" + score.maximum().intValueExact();
    }

    private static String aCommand() {
        return UUID.randomUUID().toString();
    }
}
