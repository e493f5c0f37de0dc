// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.junit.jupiter.api.Test;

class ItemProgressTest {
    private static final CourseModule CHALLENGES =
            TestPackages.course().module("M1").orElseThrow();

    @Test
    void keepsTheBestAttempt() {
        var passed = new ItemProgress(ItemState.PASSED, Score.of(7, 8));

        assertThat(passed.after(ItemState.STARTED, Score.of(2, 8))).isEqualTo(passed);
        assertThat(passed.after(ItemState.PASSED, Score.of(8, 8)))
                .isEqualTo(new ItemProgress(ItemState.PASSED, Score.of(8, 8)));
    }

    @Test
    void comparesSharesNotPoints() {
        var half = new ItemProgress(ItemState.STARTED, Score.of(5, 10));

        assertThat(half.after(ItemState.STARTED, Score.of(3, 4)).best()).isEqualTo(Score.of(3, 4));
        assertThat(half.after(ItemState.STARTED, Score.of(6, 20)).best()).isEqualTo(Score.of(5, 10));
    }

    @Test
    void gainsAScoreWithoutLosingTheState() {
        assertThat(new ItemProgress(ItemState.SUBMITTED, null).after(ItemState.STARTED, Score.of(1, 2)))
                .isEqualTo(new ItemProgress(ItemState.SUBMITTED, Score.of(1, 2)));
    }

    @Test
    void countsRequiredItemsOnly() {
        // M1 requires E1.1 and E1.3; E1.2 and E1.4 are practice
        assertThat(ModuleScore.of(CHALLENGES, Map.of())).contains(Score.of(0, 2));
        assertThat(ModuleScore.of(CHALLENGES, passed("E1.1", "E1.2"))).contains(Score.of(1, 2));
        assertThat(ModuleScore.of(CHALLENGES, passed("E1.1", "E1.3"))).contains(Score.of(2, 2));
    }

    @Test
    void putsWhatIsRequiredFirst() {
        assertThat(open(Map.of())).containsExactly("E1.1", "E1.3", "E1.2", "E1.4");
        assertThat(open(passed("E1.1"))).containsExactly("E1.3", "E1.2", "E1.4");
        assertThat(open(passed("E1.1", "E1.2", "E1.3", "E1.4"))).isEmpty();
    }

    @Test
    void namesOneNextStepOnTheModulePage() {
        var page = ModulePage.of(
                CHALLENGES, null, passed("E1.1"), Map.of("E1.3", Instant.parse("2026-10-20T14:00:00Z")), Language.EN);
        var next = page.next();

        assertThat(next).isNotNull();
        assertThat(next.href()).isEqualTo("/exercise/E1.3");
        assertThat(next.due()).isEqualTo("2026-10-20T14:00:00Z");
        assertThat(page.items()).extracting(ModulePage.Item::state).containsExactly("done", "todo", "current", "todo");
        assertThat(ModulePage.of(CHALLENGES, null, passed("E1.1", "E1.2", "E1.3", "E1.4"), Map.of(), Language.EN)
                        .next())
                .isNull();
    }

    @Test
    void doesNotAskForWhatWaitsForSomebodyElse() {
        var waiting =
                Map.of("E1.1", new ItemStatus(new EnrolmentId(1), "E1.1", ItemState.SUBMITTED, null, Instant.EPOCH));

        assertThat(open(waiting)).containsExactly("E1.3", "E1.2", "E1.4");
        assertThat(ModulePage.of(CHALLENGES, null, waiting, Map.of(), Language.EN)
                        .items()
                        .get(0)
                        .state())
                .isEqualTo("waiting");
    }

    private static List<String> open(Map<String, ItemStatus> statuses) {
        return NextExercise.open(CHALLENGES, statuses)
                .map(exercise -> exercise.id())
                .toList();
    }

    private static Map<String, ItemStatus> passed(String... items) {
        var statuses = new HashMap<String, ItemStatus>();
        for (var item : items) {
            statuses.put(item, new ItemStatus(new EnrolmentId(1), item, ItemState.PASSED, null, Instant.EPOCH));
        }
        return statuses;
    }
}
