// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;
import static org.bitstreamproject.verkstad.review.RoundBuilder.reason;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.review.WriteReview.Edit;
import org.bitstreamproject.verkstad.review.WriteReview.Outcome;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.testing.FiredEvents;

/** Writing, completing and answering a review. */
class WriteReviewTest {
    @TestOnBothDatabases
    void keepsADraftAndCountsItsVersions(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);

        var first = save(db, programme, me, uid, new Edit("K1.reason", "kort", 0));
        var second = save(db, programme, me, uid, new Edit("K1.reason", "lite längre", 1));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Saved.class,
                        saved -> assertThat(saved.version()).isEqualTo(1));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Saved.class,
                        saved -> assertThat(saved.version()).isEqualTo(2));
    }

    @TestOnBothDatabases
    void showsWhatAnotherTabSavedAndOverwritesNothing(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        save(db, programme, me, uid, new Edit("K1.reason", "från telefonen", 0));

        var stale = save(db, programme, me, uid, new Edit("K1.reason", "från datorn", 0));
        var same = save(db, programme, me, uid, new Edit("K1.reason", "från telefonen", 0));

        assertThat(stale).isEqualTo(new Outcome.Conflict("K1.reason", "från datorn", "från telefonen", 1));
        assertThat(same).isInstanceOf(Outcome.Saved.class);
    }

    @TestOnBothDatabases
    void storesNothingThatLooksLikeANationalNumber(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);

        assertThatThrownBy(
                        () -> save(db, programme, me, uid, new Edit("K1.reason", "Sökanden 811228-9874 får vänta", 0)))
                .isInstanceOf(NationalIdRefused.class);
        Map<String, ReviewDraft> drafts = db.in(em ->
                new Reviews(em).drafts(new Reviews(em).find(uid).orElseThrow().id()));
        assertThat(drafts).isEmpty();
    }

    @TestOnBothDatabases
    void namesEveryPartThatIsMissing(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        programme.writes(me, uid, "K1.level", "2");
        programme.writes(me, uid, "K1.reason", reason("K1"));
        programme.writes(me, uid, "K2.level", "0");
        programme.writes(me, uid, "K2.reason", "för kort");
        programme.writes(me, uid, "K2.pointer", "field:B2");

        assertThatThrownBy(
                        () -> db.inTransaction(em -> programme.writeReview(em).complete(uid, me)))
                .isInstanceOfSatisfying(
                        NotComplete.class,
                        incomplete -> assertThat(incomplete.missing())
                                .extracting(ReviewForm.Missing::slot)
                                .containsExactly("K1.pointer", "K2.reason"));
        assertThat(programme.completed.all()).isEmpty();
    }

    @TestOnBothDatabases
    void passesTheExerciseWhenBothReviewsAreComplete(Database db) {
        var programme = fourCases(db).opened();
        var given = programme.givenTo(0);

        programme.completes(0, given.get(0));
        var afterOne = item(db, programme.author(0).enrolment());
        programme.completes(0, given.get(1));
        var afterTwo = item(db, programme.author(0).enrolment());

        assertThat(afterOne.state()).isEqualTo(ItemState.STARTED);
        assertThat(afterTwo.state()).isEqualTo(ItemState.PASSED);
        assertThat(programme.completed.all()).extracting(ReviewCompleted::round).containsExactly("R1", "R1");
    }

    @TestOnBothDatabases
    void changesNothingAfterItIsComplete(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        programme.completes(0, uid);

        assertThatThrownBy(() -> save(db, programme, me, uid, new Edit("K1.reason", reason("ny"), 1)))
                .isInstanceOf(AlreadyComplete.class);
        assertThatThrownBy(
                        () -> db.inTransaction(em -> programme.writeReview(em).complete(uid, me)))
                .isInstanceOf(AlreadyComplete.class);
        List<Judgement> said = db.in(em -> new Reviews(em)
                .judgements(new Reviews(em).find(uid).orElseThrow().id()));
        assertThat(said)
                .containsExactly(
                        new Judgement("K1", 2, reason("K1"), "model:D1/n2"),
                        new Judgement("K2", 2, reason("K2"), "model:D1/n2"));
    }

    @TestOnBothDatabases
    void keepsOutWhatIsSavedWhileItBecomesComplete(Database db) throws Exception {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        programme.writesAll(0, uid);
        var late = new Edit("K1.reason", reason("sent"), 1);
        var other = Executors.newSingleThreadExecutor();

        Future<Outcome> saving = db.in(em -> {
            programme.writeReview(em).complete(uid, me);
            var started = other.submit(() -> save(db, programme, me, uid, late));
            waitsForTheLock(started);
            return started;
        });
        other.shutdown();

        assertThatThrownBy(saving::get).hasCauseInstanceOf(AlreadyComplete.class);
        assertThat(reasonOfK1(db, uid)).isEqualTo(reason("K1"));
    }

    @TestOnBothDatabases
    void completesWithWhatIsBeingSaved(Database db) throws Exception {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        programme.writesAll(0, uid);
        var last = new Edit("K1.reason", reason("sist"), 1);
        var other = Executors.newSingleThreadExecutor();

        Future<?> completing = db.in(em -> {
            programme.writeReview(em).save(uid, me, last);
            Future<?> started = other.submit(
                    () -> db.inTransaction(two -> programme.writeReview(two).complete(uid, me)));
            waitsForTheLock(started);
            return started;
        });
        other.shutdown();
        completing.get();

        List<Judgement> said = db.in(em -> new Reviews(em)
                .judgements(new Reviews(em).find(uid).orElseThrow().id()));
        assertThat(said).first().extracting(Judgement::reason).isEqualTo(reason("sist"));
        assertThat(reasonOfK1(db, uid)).isEqualTo(reason("sist"));
    }

    @TestOnBothDatabases
    void isNobodyElsesToWrite(Database db) {
        var programme = fourCases(db).opened();
        var uid = programme.givenTo(0).get(0);
        var elsewhere = fourCases(db).author(0).enrolment();

        for (var stranger : List.of(elsewhere, notTheReviewer(db, programme, uid))) {
            assertThatThrownBy(() -> save(db, programme, stranger, uid, new Edit("K1.level", "1", 0)))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @TestOnBothDatabases
    void isClosedToTheReviewerWhenTheGroupWithdrawsTheCase(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        String kase = db.in(em -> CaseBuilder.cases(em)
                .one(new Reviews(em).find(uid).orElseThrow().kase())
                .orElseThrow()
                .uid());
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, kase, Confidentiality.TEACHERS));

        assertThatThrownBy(() -> save(db, programme, me, uid, new Edit("K1.level", "1", 0)))
                .isInstanceOf(NotVisible.class);
        programme.completes(0, programme.givenTo(0).get(1));
        assertThat(item(db, me).state()).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void takesNothingMoreWhenTheRoundIsClosed(Database db) {
        var programme = fourCases(db).opened();
        var me = programme.author(0).enrolment();
        var uid = programme.givenTo(0).get(0);
        db.inTransaction(em -> programme.closeRound(em).close(programme.id(), "R1", RoundBuilder.DAG));

        assertThatThrownBy(() -> save(db, programme, me, uid, new Edit("K1.level", "1", 0)))
                .isInstanceOf(RoundClosed.class);
    }

    @TestOnBothDatabases
    void givesTheAdviceToWhoeverGrades(Database db) {
        var programme = fourCases(db).opened();
        var uid = programme.givenTo(0).get(0);
        programme.completes(0, uid);
        CaseId kase = db.in(em -> new Reviews(em).find(uid).orElseThrow().kase());

        List<Reviews.Advice> advice = db.in(em -> new Reviews(em).adviceOn(kase));

        assertThat(advice).hasSize(2).allSatisfy(one -> {
            assertThat(one.round()).isEqualTo("R1");
            assertThat(one.reviewer()).isEqualTo(programme.author(0).enrolment());
            assertThat(one.judgement().level()).isEqualTo(2);
        });
        Map<EnrolmentId, Reviews.Progress> progress = db.in(em -> new Reviews(em).progressIn(programme.id()));
        assertThat(progress.get(programme.author(0).enrolment())).isEqualTo(new Reviews.Progress(1, 2));
    }

    @TestOnBothDatabases
    void letsAnAuthorMarkAgainButAnswerOnce(Database db) {
        var programme = fourCases(db).opened();
        var uid = programme.givenTo(0).get(0);
        programme.completes(0, uid);
        var author = authorOf(db, programme, uid);

        answer(db, programme, uid, author, new AnswerReview.Answer("K1", Mark.NOTED, ""));
        answer(db, programme, uid, author, new AnswerReview.Answer("K1", Mark.USEFUL, "Tack, vi lägger till en roll."));

        assertThatThrownBy(() -> answer(db, programme, uid, author, new AnswerReview.Answer("K1", Mark.NOTED, "Nej.")))
                .isInstanceOf(ReplyStands.class);
        assertThatThrownBy(() -> answer(
                        db,
                        programme,
                        uid,
                        programme.author(0).enrolment(),
                        new AnswerReview.Answer("K1", Mark.NOTED, "")))
                .isInstanceOf(NotVisible.class);
        Map<String, ReviewAnswer> answers = db.in(em ->
                new Reviews(em).answers(new Reviews(em).find(uid).orElseThrow().id()));
        assertThat(answers.get("K1").mark()).isEqualTo(Mark.USEFUL);
        assertThat(answers.get("K1").reply()).isEqualTo("Tack, vi lägger till en roll.");
    }

    @TestOnBothDatabases
    void letsReviewersReadOnlyTheCasesTheyWereGiven(Database db) {
        var programme = fourCases(db).opened();
        var uid = programme.givenTo(0).get(0);
        CaseId kase = db.in(em -> new Reviews(em).find(uid).orElseThrow().kase());
        var author = authorOf(db, programme, uid);

        Boolean reviewer = db.in(em -> new ReviewReaders(new Reviews(em))
                .mayRead(kase, programme.author(0).enrolment()));
        Boolean other = db.in(em -> new ReviewReaders(new Reviews(em)).mayRead(kase, author));

        assertThat(reviewer).isTrue();
        assertThat(other).isFalse();
    }

    /** Long enough for what does not wait to be over. */
    private static void waitsForTheLock(Future<?> other) {
        assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static String reasonOfK1(Database db, String uid) {
        return db.in(em -> new Reviews(em)
                .drafts(new Reviews(em).find(uid).orElseThrow().id())
                .get("K1.reason")
                .text());
    }

    private static Outcome save(Database db, RoundBuilder programme, EnrolmentId who, String uid, Edit edit) {
        return db.in(em -> programme.writeReview(em).save(uid, who, edit));
    }

    private static void answer(
            Database db, RoundBuilder programme, String uid, EnrolmentId who, AnswerReview.Answer answer) {
        db.inTransaction(em -> programme.answerReview(em).answer(uid, who, answer));
    }

    private static ItemStatus item(Database db, EnrolmentId who) {
        return db.in(em -> new ItemStatuses(em, new FiredEvents<>(), CourseBuilder.CLOCK)
                .of(who)
                .get("E4.3"));
    }

    private static EnrolmentId authorOf(Database db, RoundBuilder programme, String uid) {
        return db.in(em -> CaseBuilder.cases(em)
                .one(new Reviews(em).find(uid).orElseThrow().kase())
                .orElseThrow()
                .members()
                .get(0)
                .enrolment());
    }

    private static EnrolmentId notTheReviewer(Database db, RoundBuilder programme, String uid) {
        return authorOf(db, programme, uid);
    }
}
