// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.review.allocation.RoundRule;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** The fifth case comes in when the other four are already being reviewed. */
class GiveCaseTest {
    private static final int LATE = 4;

    private static RoundBuilder programme(Database db) {
        return fourCases(db).opened().comesIn("Parkeringstillstånd", Country.SE);
    }

    /** A yes is to exactly these people. */
    private static GiveCase.Order order(Database db, RoundBuilder programme, boolean approved, int... authors) {
        return approved(programme, approved ? fingerprint(db, programme, authors) : "", authors);
    }

    private static GiveCase.Order approved(RoundBuilder programme, String fingerprint, int... authors) {
        return new GiveCase.Order(
                programme.id(),
                "R1",
                programme.caseUid(LATE),
                people(programme, authors),
                fingerprint,
                RoundBuilder.DAG);
    }

    private static String fingerprint(Database db, RoundBuilder programme, int... authors) {
        return db.in(em -> {
            var give = programme.giveCase(em);
            var sheet = give.sheet(programme.id(), "R1", programme.caseUid(LATE));
            return give.fingerprint(sheet, people(programme, authors));
        });
    }

    private static Set<EnrolmentId> people(RoundBuilder programme, int... authors) {
        return Arrays.stream(authors)
                .mapToObj(author -> programme.author(author).enrolment())
                .collect(Collectors.toSet());
    }

    private static List<RoundRule> gaveWay(Database db, RoundBuilder programme, int... authors) {
        return db.in(em -> {
            var give = programme.giveCase(em);
            return give
                    .gaveWay(give.sheet(programme.id(), "R1", programme.caseUid(LATE)), people(programme, authors))
                    .stream()
                    .map(GaveWay::rule)
                    .toList();
        });
    }

    private static List<String> waiting(Database db, RoundBuilder programme) {
        return db.in(em ->
                programme
                        .giveCase(em)
                        .waiting(new Rounds(em).find(programme.id(), "R1").orElseThrow())
                        .stream()
                        .map(CaseSummary::uid)
                        .toList());
    }

    @TestOnBothDatabases
    void givesALateCaseToOneFromEachCountry(Database db) {
        var programme = programme(db);
        // both have two reviews already
        assertThat(gaveWay(db, programme, 0, 2)).containsOnly(RoundRule.EVEN_LOAD);
        assertThat(waiting(db, programme)).containsExactly(programme.caseUid(LATE));

        give(db, programme, order(db, programme, true, 0, 2));

        assertThat(programme.givenTo(0)).hasSize(3);
        assertThat(programme.givenTo(2)).hasSize(3);
        assertThat(waiting(db, programme)).isEmpty();
        List<AllocationRun> runs = db.in(em -> new Rounds(em)
                .runs(new Rounds(em).find(programme.id(), "R1").orElseThrow().id()));
        assertThat(runs).extracting(AllocationRun::number).containsExactly(1, 2);
        assertThat(AllocationText.read(runs.get(1).explanation()).pairs()).hasSize(10);
    }

    @TestOnBothDatabases
    void warnsOfWhatGivesWayAndWaitsForTheTeachersYes(Database db) {
        var programme = programme(db);

        assertThat(gaveWay(db, programme, 0, 1)).contains(RoundRule.BOTH_COUNTRIES);
        assertThat(gaveWay(db, programme, 2)).contains(RoundRule.TWO_REVIEWERS, RoundRule.BOTH_COUNTRIES);
        assertThatThrownBy(() -> give(db, programme, order(db, programme, false, 0, 1)))
                .isInstanceOf(ApprovalMissing.class);

        give(db, programme, order(db, programme, true, 0, 1));

        assertThat(programme.givenTo(1)).hasSize(3);
    }

    @TestOnBothDatabases
    void givesNothingMoreThanOnce(Database db) {
        var programme = programme(db);

        give(db, programme, order(db, programme, true, 0, 2));
        give(db, programme, order(db, programme, true, 0, 2));

        assertThat(programme.givenTo(0)).hasSize(3);
    }

    @TestOnBothDatabases
    void givesNobodyHerOwnCase(Database db) {
        var programme = programme(db);

        assertThatThrownBy(() -> give(db, programme, order(db, programme, true, LATE)))
                .isInstanceOf(NobodyChosen.class)
                .hasMessageContaining("may-not-review");
        assertThatThrownBy(() -> give(db, programme, order(db, programme, true)))
                .isInstanceOf(NobodyChosen.class)
                .hasMessageContaining("nobody-chosen");
    }

    @TestOnBothDatabases
    void leavesACaseForTeachersToTheTeachers(Database db) {
        var programme = programme(db);
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, programme.caseUid(LATE), Confidentiality.TEACHERS));

        assertThat(waiting(db, programme)).isEmpty();
        assertThatThrownBy(() -> give(db, programme, order(db, programme, true, 0, 2)))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void givesNothingInAClosedRound(Database db) {
        var programme = programme(db);
        db.inTransaction(em -> programme.closeRound(em).close(programme.id(), "R1", RoundBuilder.DAG));

        assertThatThrownBy(() -> give(db, programme, order(db, programme, true, 0, 2)))
                .isInstanceOf(RoundClosed.class);
    }

    @TestOnBothDatabases
    void takesNoYesThatWasSaidToOtherPeopleOrOtherRules(Database db) {
        var programme = programme(db);
        var seen = fingerprint(db, programme, 0, 1);

        assertThatThrownBy(() -> give(db, programme, approved(programme, seen, 0, 2)))
                .isInstanceOf(ApprovalStale.class);
        assertThat(waiting(db, programme)).containsExactly(programme.caseUid(LATE));

        give(db, programme, approved(programme, seen, 0, 1));

        assertThat(waiting(db, programme)).isEmpty();
    }

    @TestOnBothDatabases
    void theYesHoldsThoughThereAreMoreToChooseFromNow(Database db) {
        var programme = programme(db);
        var seen = fingerprint(db, programme, 0, 1);
        var before = eligible(db, programme, 0, 1);

        programme.comesIn("Livsmedelskontroll", Country.NO);

        assertThat(eligible(db, programme, 0, 1)).isNotEqualTo(before);
        assertThat(fingerprint(db, programme, 0, 1)).isEqualTo(seen);
    }

    @TestOnBothDatabases
    void showsTwoListsOnlyWhenTheyAreOfDifferentPeople(Database db) {
        var programme = programme(db);

        var same = giving(db, programme, people(programme, 0, 1), people(programme, 0, 1));
        var other = giving(db, programme, people(programme, 0, 1), people(programme, 0, 2));

        assertThat(same.approved()).isNull();
        assertThat(same.chosen().gaveWay()).isNotEmpty();
        assertThat(other.approved()).isNotNull();
    }

    private static RoundViews.Giving giving(
            Database db, RoundBuilder programme, Set<EnrolmentId> chosen, Set<EnrolmentId> approved) {
        var teacher = CaseBuilder.session(programme.author(0), Role.TEACHER, Language.SV);
        return db.in(em -> programme.showRounds(em).giving(teacher, "R1", programme.caseUid(LATE), chosen, approved));
    }

    private static List<Integer> eligible(Database db, RoundBuilder programme, int... authors) {
        return db.in(em -> {
            var give = programme.giveCase(em);
            return give
                    .gaveWay(give.sheet(programme.id(), "R1", programme.caseUid(LATE)), people(programme, authors))
                    .stream()
                    .map(GaveWay::eligible)
                    .toList();
        });
    }

    private static void give(Database db, RoundBuilder programme, GiveCase.Order order) {
        db.inTransaction(em -> programme.giveCase(em).give(order));
    }
}
