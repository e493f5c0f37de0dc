// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.review.allocation.GaveWay;
import org.bitstreamproject.verkstad.review.allocation.RoundRule;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** The fifth case comes in when the other four are already being reviewed. */
class GiveCaseTest {
    private static final int LATE = 4;

    private static RoundBuilder programme(Database db) {
        return fourCases(db).opened().comesIn("Parkeringstillstånd", Country.SE);
    }

    private static GiveCase.Order order(RoundBuilder programme, boolean approved, int... authors) {
        return new GiveCase.Order(
                programme.id(), "R1", programme.caseUid(LATE), people(programme, authors), approved, RoundBuilder.DAG);
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

        db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 2)));

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
        assertThatThrownBy(() -> db.inTransaction(em -> programme.giveCase(em).give(order(programme, false, 0, 1))))
                .isInstanceOf(ApprovalMissing.class);

        db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 1)));

        assertThat(programme.givenTo(1)).hasSize(3);
    }

    @TestOnBothDatabases
    void givesNothingMoreThanOnce(Database db) {
        var programme = programme(db);

        db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 2)));
        db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 2)));

        assertThat(programme.givenTo(0)).hasSize(3);
    }

    @TestOnBothDatabases
    void givesNobodyHerOwnCase(Database db) {
        var programme = programme(db);

        assertThatThrownBy(() -> db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, LATE))))
                .isInstanceOf(NobodyChosen.class)
                .hasMessageContaining("may-not-review");
        assertThatThrownBy(() -> db.inTransaction(em -> programme.giveCase(em).give(order(programme, true))))
                .isInstanceOf(NobodyChosen.class)
                .hasMessageContaining("nobody-chosen");
    }

    @TestOnBothDatabases
    void leavesACaseForTeachersToTheTeachers(Database db) {
        var programme = programme(db);
        db.inTransaction(em -> FrozenCaseBuilder.confide(em, programme.caseUid(LATE), Confidentiality.TEACHERS));

        assertThat(waiting(db, programme)).isEmpty();
        assertThatThrownBy(() -> db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 2))))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void givesNothingInAClosedRound(Database db) {
        var programme = programme(db);
        db.inTransaction(em -> programme.closeRound(em).close(programme.id(), "R1", RoundBuilder.DAG));

        assertThatThrownBy(() -> db.inTransaction(em -> programme.giveCase(em).give(order(programme, true, 0, 2))))
                .isInstanceOf(RoundClosed.class);
    }
}
