// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.review.RoundBuilder.fourCases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.DatesChanged;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** On 21 November four cases are in for MS3, one of them for MS4; the first round begins with MS4, twelve days before Bodø. */
class LateCasesTest {
    private static RoundBuilder programme(Database db, String bodo) {
        var programme = fourCases(db);
        db.inTransaction(em -> FrozenCaseBuilder.handIn(
                em, programme.caseUid(0), "MS4", programme.author(0).enrolment()));
        date(db, programme, bodo);
        return programme;
    }

    private static void date(Database db, RoundBuilder programme, String bodo) {
        db.inTransaction(em -> new CourseBuilder(em)
                .editions()
                .plan(
                        programme.id(),
                        Map.of(Anchor.U, LocalDate.of(2026, 10, 6), Anchor.B, LocalDate.parse(bodo)),
                        "person:0"));
    }

    private static RoundPlan plan(Database db, RoundBuilder programme, Set<String> takenIn) {
        return db.in(em -> programme.planRound(em).plan(programme.id(), "R1", 5, takenIn));
    }

    @TestOnBothDatabases
    void leavesNobodyOutBeforeTheMilestoneIsDue(Database db) {
        var plan = plan(db, programme(db, "2026-12-08"), Set.of());

        assertThat(plan.cases()).hasSize(4);
        assertThat(plan.late()).isEmpty();
    }

    @TestOnBothDatabases
    void leavesLateCasesToTheTeacherWithoutGrace(Database db) {
        var programme = programme(db, "2026-12-02");

        var plan = plan(db, programme, Set.of());

        assertThat(plan.late())
                .as("due Thursday 19 November, no three days more")
                .hasSize(4);
        assertThat(plan.cases()).isEmpty();
    }

    @TestOnBothDatabases
    void takesInTheLateCaseTheTeacherChooses(Database db) {
        var programme = programme(db, "2026-12-02");

        var plan = plan(db, programme, Set.of(programme.caseUid(1)));

        assertThat(plan.cases()).extracting(CaseSummary::uid).containsExactly(programme.caseUid(1));
        assertThat(plan.late()).hasSize(4);
    }

    @TestOnBothDatabases
    void movesTheDayReviewsAreDueWithTheMeeting(Database db) {
        var programme = programme(db, "2026-12-08");
        programme.opened();
        Instant before = db.in(
                em -> new Rounds(em).find(programme.id(), "R1").orElseThrow().due());

        date(db, programme, "2026-12-15");
        db.inTransaction(em -> new FollowDates(new Rounds(em), new CourseBuilder(em).deadlines())
                .follow(new DatesChanged(programme.id())));

        Instant after = db.in(
                em -> new Rounds(em).find(programme.id(), "R1").orElseThrow().due());
        assertThat(before).isEqualTo("2026-12-03T15:00:00Z");
        assertThat(after).isEqualTo("2026-12-10T15:00:00Z");
    }
}
