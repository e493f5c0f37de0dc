// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.review.allocation.RoundRule;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** A round is opened once, with the allocation the teacher saw. */
class RoundTest {
    @TestOnBothDatabases
    void givesEveryoneTwoCasesOfOtherOrganisationsFromBothCountries(Database db) {
        var programme = fourCases(db).opened();

        for (var author = 0; author < 4; author++) {
            assertThat(programme.givenTo(author)).hasSize(2);
        }
        List<GaveWay> gaveWay = db.in(em -> new Rounds(em)
                .find(programme.id(), "R1")
                .map(round -> AllocationText.read(
                        new Rounds(em).runs(round.id()).get(0).explanation()))
                .orElseThrow()
                .gaveWay());
        // four authors with two reviews each cannot avoid reviewing each other
        assertThat(gaveWay).extracting(GaveWay::rule).containsOnly(RoundRule.NO_MUTUAL_PAIR);
        for (var author = 0; author < 4; author++) {
            var me = programme.author(author).enrolment();
            List<Boolean> own = db.in(em -> new Reviews(em)
                    .ofReviewer(me).stream()
                            .map(review -> CaseBuilder.cases(em)
                                    .one(review.kase())
                                    .orElseThrow()
                                    .isMember(me))
                            .toList());
            assertThat(own).doesNotContain(true);
        }
    }

    @TestOnBothDatabases
    void storesSeedAndExplanationWithTheRound(Database db) {
        var programme = fourCases(db).opened();

        List<AllocationRun> runs = db.in(em -> new Rounds(em)
                .runs(new Rounds(em).find(programme.id(), "R1").orElseThrow().id()));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.seed()).isEqualTo(7);
            assertThat(run.by()).isEqualTo(RoundBuilder.DAG);
            assertThat(AllocationText.read(run.explanation()).pairs()).hasSize(8);
        });
    }

    @TestOnBothDatabases
    void namesAGivenCaseAsItsCopyDoes(Database db) {
        var programme = fourCases(db).opened();
        var reader = CaseBuilder.session(programme.author(0), Role.PARTICIPANT, Language.SV);

        List<String> titles = db.in(em -> programme.listReviews(em).of(reader).given().stream()
                .map(ListReviews.Given::caseTitle)
                .toList());

        // the drafts are called Skolskjuts, Byggesak, Barnehageplass
        assertThat(titles).containsExactly("Bygglov i Umeå", "Bygglov i Umeå");
    }

    @TestOnBothDatabases
    void plansTheSameTwice(Database db) {
        var programme = fourCases(db);

        String first = db.in(em ->
                programme.planRound(em).plan(programme.id(), "R1", 5, Set.of()).fingerprint());
        String second = db.in(em ->
                programme.planRound(em).plan(programme.id(), "R1", 5, Set.of()).fingerprint());

        assertThat(second).isEqualTo(first);
    }

    @TestOnBothDatabases
    void opensOnceWhenTwentyTeachersPressTheButton(Database db) throws Exception {
        var programme = fourCases(db);
        var pool = Executors.newFixedThreadPool(20);
        Callable<Boolean> press = () -> {
            try {
                db.inTransaction(em -> programme.openRound(em).open(programme.order("", true)));
                return true;
            } catch (RoundAlreadyOpen late) {
                return false;
            } catch (RuntimeException twin) {
                assertThat(Twice.isRace(twin)).isTrue();
                return false;
            }
        };

        var pressed = pool.invokeAll(Collections.nCopies(20, press));
        pool.shutdown();

        assertThat(pressed.stream().filter(RoundTest::won)).hasSize(1);
        Integer reviews = db.in(em -> new Rounds(em).pairs(programme.id()).size());
        assertThat(reviews).isEqualTo(8);
    }

    @TestOnBothDatabases
    void refusesAnAllocationThatIsNoLongerTheOneShown(Database db) {
        var programme = fourCases(db);
        String shown = db.in(em ->
                programme.planRound(em).plan(programme.id(), "R1", 7, Set.of()).fingerprint());
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, programme.caseUid(0), Confidentiality.TEACHERS));

        assertThatThrownBy(() -> db.inTransaction(em -> programme.openRound(em).open(programme.order(shown, true))))
                .isInstanceOf(PlanChanged.class);
    }

    @TestOnBothDatabases
    void asksTheTeacherToApproveWhatGivesWay(Database db) {
        var programme = fourCases(db);

        // the cases are of an earlier milestone than the round is about
        assertThatThrownBy(() -> db.inTransaction(em -> programme.openRound(em).open(programme.order("", false))))
                .isInstanceOf(ApprovalMissing.class);
    }

    @TestOnBothDatabases
    void givesACaseForTeachersOnlyToNobody(Database db) {
        var programme = fourCases(db);
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, programme.caseUid(0), Confidentiality.TEACHERS));

        programme.opened();

        List<Review> given = db.in(em -> new Reviews(em)
                .ofCase(CaseBuilder.cases(em)
                        .byUid(programme.id(), programme.caseUid(0))
                        .orElseThrow()
                        .id()));
        assertThat(given).isEmpty();
        assertThat(programme.givenTo(0)).hasSize(2);
    }

    @TestOnBothDatabases
    void isClosedOnce(Database db) {
        var programme = fourCases(db).opened();
        db.inTransaction(em -> programme.closeRound(em).close(programme.id(), "R1", RoundBuilder.DAG));

        assertThatThrownBy(() ->
                        db.inTransaction(em -> programme.closeRound(em).close(programme.id(), "R1", RoundBuilder.DAG)))
                .isInstanceOf(RoundClosed.class);
    }

    @TestOnBothDatabases
    void knowsNoRoundOfAnotherEdition(Database db) {
        fourCases(db).opened();
        var other = fourCases(db);

        assertThatThrownBy(() -> db.inTransaction(em -> other.closeRound(em).close(other.id(), "R1", RoundBuilder.DAG)))
                .isInstanceOf(NotVisible.class);
    }

    private static boolean won(Future<Boolean> pressed) {
        try {
            return pressed.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
