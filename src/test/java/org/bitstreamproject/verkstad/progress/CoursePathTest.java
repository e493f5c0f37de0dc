// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.casework.CaseBuilder.COURSE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Confidentiality;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.Due;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatus;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.CohortId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.junit.jupiter.api.Test;

class CoursePathTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final EnrolmentId ANNA = new EnrolmentId(1);
    private final CoursePath path = new CoursePath(
            COURSE,
            Map.of("MS3", new Due(NOW, null)),
            Map.of(),
            exercise -> exercise.kind().equals("QUIZ"));

    @Test
    void hasTenStopsWithTheirDates() {
        var stops = path.of(Map.of(), null, false);

        assertThat(stops)
                .extracting(Stop::module)
                .containsExactly("M0", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9");
        assertThat(stops.get(3).due()).isEqualTo(NOW);
        assertThat(stops).noneMatch(Stop::begun).noneMatch(Stop::done);
    }

    @Test
    void countsRequiredItemsThatArePassed() {
        var stops = path.of(Map.of("E1.1", passed("E1.1"), "E1.2", passed("E1.2")), null, false);

        // E1.2 is practice
        assertThat(stops.get(1).passed()).isEqualTo(1);
        assertThat(stops.get(1).required()).isEqualTo(2);
        assertThat(stops.get(1).begun()).isTrue();
        assertThat(stops.get(1).done()).isFalse();
    }

    @Test
    void reachesAMilestoneWhenTheCaseWasHandedInForIt() {
        var stops = path.of(Map.of(), aCase(new Receipt("uid", "MS3", 1, NOW, false, "")), false);

        assertThat(stops.get(3).done()).isTrue();
        assertThat(stops.get(3).handedIn()).isEqualTo(NOW);
        assertThat(stops.get(2).done()).isFalse();
    }

    @Test
    void leadsToCasesReviewsAndExercisesEachOnItsOwnPage() {
        var works = path.of(Map.of(), null, true).stream()
                .flatMap(stop -> stop.works().stream())
                .toList();

        assertThat(works)
                .filteredOn(work -> work.id().equals("E0.3"))
                .extracting(Work::href)
                .containsExactly("/case");
        assertThat(works)
                .filteredOn(work -> work.id().equals("E4.3"))
                .extracting(Work::href)
                .containsExactly("/reviews");
        assertThat(works)
                .filteredOn(work -> work.id().equals("E1.1"))
                .extracting(Work::href)
                .containsExactly("/exercise/E1.1");
    }

    @Test
    void offersReviewsOnlyWhenSomeWereGivenOutAndOthersOnlyWithAPage() {
        var ready = ready(false);

        assertThat(ready).contains("E0.3", "E1.1").doesNotContain("E4.3", "E1.3");
        assertThat(ready(true)).contains("E4.3");
    }

    private List<String> ready(boolean reviewsOpen) {
        return path.of(Map.of(), null, reviewsOpen).stream()
                .flatMap(stop -> stop.works().stream())
                .filter(Work::ready)
                .map(Work::id)
                .toList();
    }

    private static ItemStatus passed(String item) {
        return new ItemStatus(ANNA, item, ItemState.PASSED, null, NOW);
    }

    private static CaseSummary aCase(Receipt receipt) {
        return new CaseSummary(
                new CaseId(1),
                "uid",
                "Skolskjuts",
                new OrganisationId(1),
                "Kommun",
                Country.SE,
                new CohortId(1),
                Language.SV,
                Confidentiality.OPEN,
                true,
                NOW,
                Set.of(),
                List.of(),
                List.of(receipt));
    }
}
