// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.grading.GradingBuilder.BY;
import static org.bitstreamproject.verkstad.grading.GradingBuilder.EXAMINER;
import static org.bitstreamproject.verkstad.grading.GradingBuilder.REASON;
import static org.bitstreamproject.verkstad.grading.GradingBuilder.aDesk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.CaseClosed;
import org.bitstreamproject.verkstad.casework.FieldEdit;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.grading.scheme.Proposal;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.junit.jupiter.api.Test;

/** From levels to a public grade, and from there to the outbox, once. */
class GradingTest {
    @TestOnBothDatabases
    void proposesOnTheScaleOfTheCohort(Database db) {
        var desk = aDesk(db).delivered(0).delivered(2).judged(0, Map.of()).judged(2, Map.of());

        assertThat(desk.sheet(0).proposal().code()).isEqualTo("G");
        assertThat(desk.sheet(2).proposal().code()).isEqualTo("C");
        assertThat(desk.sheet(2).proposal().standing().score()).isEqualByComparingTo("0.6667");
    }

    @TestOnBothDatabases
    void hasNobodyThroughWithoutTwoMeetingsWhereParticipationIsGraded(Database db) {
        var desk = aDesk(db).byParticipation(0).delivered(0).practised(0);
        var none = desk.sheet(0).proposal().code();
        var one = desk.wasThere(0, Anchor.U).sheet(0).proposal().code();
        var two = desk.didInstead(0, Anchor.B).sheet(0).proposal().code();

        assertThat(List.of(none, one, two)).containsExactly("EJ", "EJ", "KL");
    }

    @TestOnBothDatabases
    void publishesTheDecidedGradeWithItsFixedValue(Database db) {
        var desk = aDesk(db).delivered(2).judged(2, Map.of()).decided(2, "C", "");
        var before = grade(db, desk, 2);

        var count = desk.published(2);

        assertThat(before).isEmpty();
        assertThat(count).isEqualTo(1);
        assertThat(desk.outbox(2)).containsExactly("0.725");
        assertThat(grade(db, desk, 2)).hasValueSatisfying(grade -> {
            assertThat(grade.code()).isEqualTo("C");
            assertThat(grade.levels()).containsEntry("K8", 2).hasSize(8);
            assertThat(grade.correction()).isFalse();
        });
        assertThat(desk.fired.all()).extracting(GradePublished::code).containsExactly("C");
    }

    @TestOnBothDatabases
    void sendsOnceHoweverOftenItIsClicked(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");

        var first = desk.published(0);
        var second = desk.published(0);

        assertThat(List.of(first, second)).containsExactly(1, 0);
        assertThat(desk.outbox(0)).containsExactly("0.75");
    }

    @TestOnBothDatabases
    void sendsOnceWhenTwentyPublishAtTheSameMoment(Database db) throws Exception {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");
        var confirmed = new PublishGrades.Confirmed(
                Set.of(desk.sheet(0).history().get(0).decision().uid()), Set.of());
        var pool = Executors.newFixedThreadPool(20);
        Callable<Integer> click =
                () -> Twice.tried(() -> db.in(em -> desk.publish(em).publish(desk.office(0), confirmed, BY)));

        var clicks = pool.invokeAll(Collections.nCopies(20, click));
        pool.shutdown();

        assertThat(clicks.stream().mapToInt(GradingTest::published).sum()).isEqualTo(1);
        assertThat(desk.outbox(0)).containsExactly("0.75");
    }

    @TestOnBothDatabases
    void decidesNothingWhileAMandatoryItemIsMissing(Database db) {
        var desk = aDesk(db).judged(0, Map.of());

        assertThat(desk.sheet(0).proposal())
                .isInstanceOfSatisfying(
                        Proposal.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing())
                                .containsExactly("E0.3", "E4.3", "E6.5", "E8.4", "E9.4"));
        assertThatThrownBy(() -> desk.decided(0, "G", REASON)).isInstanceOf(MandatoryMissing.class);
        assertThat(desk.outbox(0)).isEmpty();
    }

    @TestOnBothDatabases
    void countsAWaivedItemAsDoneAndKeepsTheReason(Database db) {
        var desk = aDesk(db).judged(0, Map.of());
        var items = List.of("E0.3", "E4.3", "E6.5", "E8.4", "E9.4");

        assertThatThrownBy(() -> waive(db, desk, "E9.4", "för kort")).isInstanceOf(ReasonMissing.class);
        items.forEach(item -> waive(db, desk, item, "Tillgodoräknat från förra årets kurs."));

        assertThat(desk.sheet(0).proposal().code()).isEqualTo("G");
        List<String> kept = db.in(em -> new Assessments(em)
                .waivers(desk.person(0)).stream().map(Waiver::item).toList());
        assertThat(kept).isEqualTo(items);
    }

    @TestOnBothDatabases
    void asksForAReasonToDeviateAndKeepsTheProposal(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of());

        assertThatThrownBy(() -> desk.decided(0, "VG", "för att")).isInstanceOf(ReasonMissing.class);
        desk.decided(0, "VG", REASON);

        var decision = desk.sheet(0).history().get(0).decision();
        assertThat(decision.code()).isEqualTo("VG");
        assertThat(decision.proposal()).isEqualTo("G");
        assertThat(decision.reason()).isEqualTo(REASON);
    }

    @TestOnBothDatabases
    void correctsAPublicGradeByANewDecision(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");
        desk.published(0);

        assertThatThrownBy(() -> desk.judged(0, Map.of("K1", 3, "K2", 3, "K3", 3, "K4", 3))
                        .decided(0, "VG", ""))
                .isInstanceOf(ReasonMissing.class);
        desk.decided(0, "VG", REASON);
        assertThat(grade(db, desk, 0))
                .hasValueSatisfying(grade -> assertThat(grade.code()).isEqualTo("G"));
        desk.published(0);

        assertThat(desk.outbox(0)).containsExactly("1", "0.75");
        assertThat(grade(db, desk, 0)).hasValueSatisfying(grade -> {
            assertThat(grade.code()).isEqualTo("VG");
            assertThat(grade.correction()).isTrue();
        });
        assertThat(desk.sheet(0).history())
                .extracting(entry -> entry.decision().number())
                .containsExactly(2, 1);
        assertThat(desk.fired.all()).extracting(GradePublished::correction).containsExactly(false, true);
    }

    @TestOnBothDatabases
    void closesTheCaseWhenItsWholeGroupHasPassed(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");
        var colleague = desk.joins(0);
        desk.published(0);
        var halfWay = desk.isOpen(0);

        desk.deliveredBy(colleague).decidedFor(colleague, "G");
        desk.publishedFor(colleague);

        assertThat(halfWay).isTrue();
        assertThat(desk.isOpen(0)).isFalse();
        var uid = desk.programme.caseUid(0);
        assertThatThrownBy(() -> db.inTransaction(em ->
                        CaseBuilder.saveField(em).save(desk.person(0), uid, new FieldEdit("B1", "Efter betyget", 0))))
                .isInstanceOf(CaseClosed.class);
    }

    @TestOnBothDatabases
    void leavesTheCaseOpenToWhoeverHasNotPassed(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of("K1", 0)).decided(0, "U", "");

        desk.published(0);

        assertThat(desk.isOpen(0)).isTrue();
    }

    @TestOnBothDatabases
    void opensAGradedCaseAgainAndKeepsThePublicGrade(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");
        desk.published(0);

        for (int press = 0; press < 2; press++) {
            db.inTransaction(em -> new AskForMore(desk.desk(em), CaseBuilder.closing(em))
                    .reopen(desk.office(0), desk.person(0), GradingBuilder.EXAMINER));
        }

        assertThat(desk.isOpen(0)).isTrue();
        assertThat(grade(db, desk, 0))
                .hasValueSatisfying(grade -> assertThat(grade.code()).isEqualTo("G"));
        Long told = db.in(em -> ((Number) em.createNativeQuery(
                                "SELECT COUNT(*) FROM audit_trail WHERE action = 'casework.reopened' AND object_ref = ?1")
                        .setParameter(1, "case:" + desk.programme.caseUid(0))
                        .getSingleResult())
                .longValue());
        assertThat(told).isEqualTo(1);
    }

    @TestOnBothDatabases
    void refusesLevelsAndDecisionsMadeOnAnOldPage(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of());
        var old = desk.shown(0);
        desk.judged(0, Map.of("K1", 3));
        var marks = new JudgeCase.Marks(Map.of("K1", 0), old);
        var verdict = new JudgeCase.Verdict("G", "", old);

        assertThatThrownBy(() ->
                        db.inTransaction(em -> desk.judge(em).mark(desk.office(0), desk.person(0), marks, EXAMINER)))
                .isInstanceOf(LevelsChanged.class);
        assertThatThrownBy(() -> db.inTransaction(
                        em -> desk.judge(em).decide(desk.office(0), desk.person(0), verdict, EXAMINER)))
                .isInstanceOf(LevelsChanged.class);
        assertThat(desk.sheet(0).levels()).containsEntry("K1", 3);
    }

    @TestOnBothDatabases
    void judgesNoCopyThatNobodyHasRead(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of());
        var old = desk.shown(0);
        desk.handedInAgain(0);
        var marks = new JudgeCase.Marks(Map.of("K1", 0), old);
        var verdict = new JudgeCase.Verdict("G", "", old);

        assertThatThrownBy(() ->
                        db.inTransaction(em -> desk.judge(em).mark(desk.office(0), desk.person(0), marks, EXAMINER)))
                .isInstanceOfSatisfying(
                        SubmissionChanged.class,
                        refused -> assertThat(refused.status()).isEqualTo(409));
        assertThatThrownBy(() -> db.inTransaction(
                        em -> desk.judge(em).decide(desk.office(0), desk.person(0), verdict, EXAMINER)))
                .isInstanceOf(SubmissionChanged.class);
        assertThat(desk.sheet(0).levels()).containsEntry("K1", 2);
        assertThat(desk.sheet(0).history()).isEmpty();

        desk.decided(0, "G", "");
        assertThat(desk.sheet(0).history()).hasSize(1);
    }

    @TestOnBothDatabases
    void sendsARefusedGradeAgainAndSaysSoInTheAudit(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "");
        desk.published(0);
        boolean early = resent(db, desk, 0);
        db.inTransaction(em -> em.createNativeQuery(
                        "UPDATE passback SET state = 'REFUSED', fault = 'LINE_ITEM_GONE' WHERE enrolment_id = ?1")
                .setParameter(1, desk.person(0).value())
                .executeUpdate());

        boolean first = resent(db, desk, 0);
        boolean second = resent(db, desk, 0);

        assertThat(List.of(early, first, second)).containsExactly(false, true, false);
        List<?> audited = db.in(em -> em.createNativeQuery(
                        "SELECT seq_no FROM audit_trail WHERE action = 'grading.resent' AND object_ref = ?1")
                .setParameter(1, "enrolment:" + desk.person(0).value())
                .getResultList());
        assertThat(audited).hasSize(1);
        assertThatThrownBy(() -> db.in(em -> desk.resend(em).resend(desk.office(2), desk.person(0), EXAMINER)))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void decidesOnceWhenTheButtonIsPressedTwice(Database db) {
        var desk =
                aDesk(db).delivered(0).judged(0, Map.of()).decided(0, "G", "").decided(0, "G", "");

        assertThat(desk.sheet(0).history()).hasSize(1);
    }

    @TestOnBothDatabases
    void passesTheOwnTextWithTheLevelInTheSameMoment(Database db) {
        var desk = aDesk(db).reflected(0, "Jag trodde att jag visste.");

        var waiting = desk.reflection(0);
        desk.judged(0, Map.of("K8", 0));
        var missing = desk.reflection(0);
        desk.judged(0, Map.of("K8", 1));

        assertThat(List.of(waiting, missing)).containsOnly(ItemState.SUBMITTED);
        assertThat(desk.reflection(0)).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void takesThePassBackWhenTheLevelIsCorrectedToTheLowest(Database db) {
        var desk = aDesk(db).reflected(0, "Jag trodde att jag visste.").judged(0, Map.of("K8", 2));

        desk.judged(0, Map.of("K8", 0));

        assertThat(desk.reflection(0)).isEqualTo(ItemState.SUBMITTED);
        assertThat(desk.sheet(0).proposal()).isInstanceOf(Proposal.Incomplete.class);
        desk.reflected(0, "En ny version.").judged(0, Map.of("K8", 1));
        assertThat(desk.reflection(0)).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void aWaivedTextCountsAsDoneWhateverItsLevel(Database db) {
        var desk = aDesk(db).judged(0, Map.of());
        waive(db, desk, "E9.4", "Tillgodoräknat från förra årets kurs.");
        desk.reflected(0, "Jag skrev ändå.").judged(0, Map.of("K8", 2));

        desk.judged(0, Map.of("K8", 0));

        assertThat(desk.reflection(0)).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void passesATextThatCameAfterTheLevelWhenTheSheetIsSavedAgain(Database db) {
        var desk = aDesk(db).judged(0, Map.of()).reflected(0, "Sent, men här.");

        var late = desk.reflection(0);
        desk.judged(0, Map.of());

        assertThat(late).isEqualTo(ItemState.SUBMITTED);
        assertThat(desk.reflection(0)).isEqualTo(ItemState.PASSED);
    }

    @TestOnBothDatabases
    void judgesNoTextThatNobodyHasRead(Database db) {
        var desk = aDesk(db).reflected(0, "Första versionen.");
        var shown = desk.shown(0);
        desk.reflected(0, "Andra versionen.");

        assertThatThrownBy(() -> db.inTransaction(em -> desk.judge(em)
                        .mark(desk.office(0), desk.person(0), new JudgeCase.Marks(Map.of("K8", 2), shown), EXAMINER)))
                .isInstanceOf(TextChanged.class);
        assertThat(desk.reflection(0)).isEqualTo(ItemState.SUBMITTED);
    }

    @TestOnBothDatabases
    void seesNobodyOfAnotherCohort(Database db) {
        var desk = aDesk(db).delivered(2).judged(2, Map.of()).decided(2, "C", "");
        var theirs = new PublishGrades.Confirmed(
                Set.of(desk.sheet(2).history().get(0).decision().uid()), Set.of());

        assertThatThrownBy(() -> db.in(em -> desk.desk(em).one(desk.office(0), desk.person(2))))
                .isInstanceOf(NotVisible.class);
        Integer published = db.in(em -> desk.publish(em).publish(desk.office(0), theirs, BY));
        assertThat(published).isZero();
        assertThat(desk.outbox(2)).isEmpty();
    }

    @TestOnBothDatabases
    void refusesWhatTheScaleAndTheRubricDoNotHave(Database db) {
        var desk = aDesk(db).delivered(0).judged(0, Map.of());

        assertThatThrownBy(() -> desk.decided(0, "A", REASON)).isInstanceOf(NoSuchGrade.class);
        assertThatThrownBy(() -> desk.judged(0, Map.of("K1", 4))).isInstanceOf(NoSuchGrade.class);
        assertThatThrownBy(() -> desk.judged(0, Map.of("K9", 1))).isInstanceOf(NoSuchGrade.class);
        assertThatThrownBy(() -> desk.decided(0, "VG", "Samma som 811228-9874 fick i fjol."))
                .isInstanceOf(NationalIdRefused.class);
    }

    @Test
    void flagsReviewersWhoAreTwoLevelsApartInTheSameRound() {
        assertThat(ShowGrading.isFarApart(List.of(advice("R1", 0), advice("R1", 2))))
                .isTrue();
        assertThat(ShowGrading.isFarApart(List.of(advice("R1", 1), advice("R1", 2))))
                .isFalse();
        assertThat(ShowGrading.isFarApart(List.of(advice("R1", 0), advice("R3", 3))))
                .isFalse();
        assertThat(ShowGrading.isFarApart(List.of())).isFalse();
    }

    private static GradingViews.Advice advice(String round, int level) {
        return new GradingViews.Advice("uid", "Anna", round, level, "", "sv");
    }

    private static Optional<Grades.PublishedGrade> grade(Database db, GradingBuilder desk, int author) {
        return db.in(em -> new Grades(new Decisions(em)).publishedOf(desk.person(author)));
    }

    private static void waive(Database db, GradingBuilder desk, String item, String reason) {
        db.inTransaction(em -> desk.judge(em).waive(desk.office(0), desk.person(0), item, reason, EXAMINER));
    }

    private static boolean resent(Database db, GradingBuilder desk, int author) {
        return db.in(em -> desk.resend(em).resend(desk.office(author), desk.person(author), EXAMINER));
    }

    private static int published(Future<Integer> click) {
        try {
            return click.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
