// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void isWhatIsDueFirstWhateverItsPlaceOnThePath() {
        var later = required("E2.1", 9);
        var sooner = required("E3.1", 3);

        var next = NextStep.of(List.of(stop(later), stop(sooner)), NOW);

        assertThat(next).isEqualTo(new NextStep(NextStep.Kind.DO, sooner, false));
    }

    @Test
    void isRequiredWorkBeforePracticeOfTheSameDay() {
        var practice = new Work("E1.2", text(), "/exercise/E1.2", false, in(3), null, true);
        var required = required("E1.3", 3);

        assertThat(NextStep.of(List.of(stop(practice, required)), NOW).work()).isEqualTo(required);
    }

    @Test
    void bringsUpLateRequiredWorkButNotLatePractice() {
        var practice = new Work("E1.2", text(), "/exercise/E1.2", false, in(-9), null, true);
        var late = required("E1.3", -2);

        assertThat(NextStep.of(List.of(stop(practice, late)), NOW))
                .isEqualTo(new NextStep(NextStep.Kind.DO, late, true));
    }

    @Test
    void passesOverWhatNobodyCanDoNowAndWhatWaitsForOthers() {
        var notReady = new Work("E4.3", text(), "/reviews", true, in(1), null, false);
        var handedIn = new Work("E3.3", text(), "/case", true, in(2), ItemState.SUBMITTED, true);
        var begun = new Work("E5.1", text(), "/exercise/E5.1", true, in(20), ItemState.STARTED, true);

        assertThat(NextStep.of(List.of(stop(notReady, handedIn, begun)), NOW).work())
                .isEqualTo(begun);
    }

    @Test
    void comesToUndatedWorkLast() {
        var undated = new Work("E1.1", text(), "/exercise/E1.1", true, null, null, true);
        var dated = required("E9.1", 90);

        assertThat(NextStep.of(List.of(stop(undated), stop(dated)), NOW).work()).isEqualTo(dated);
        assertThat(NextStep.of(List.of(stop(undated)), NOW).work()).isEqualTo(undated);
    }

    @Test
    void doesNotGoBackToAMilestoneThatWasHandedIn() {
        var left = required("E2.1", -20);
        var handedIn = new Stop("M2", "MS2", text(), in(-20), NOW, List.of(left));
        var ahead = required("E3.1", 5);

        assertThat(NextStep.of(List.of(handedIn, stop(ahead)), NOW).work()).isEqualTo(ahead);
    }

    @Test
    void waitsWhenAllThatCanBeDoneIsDone() {
        var done = new Work("E1.1", text(), "/exercise/E1.1", true, in(-3), ItemState.PASSED, true);
        var notReady = new Work("E4.3", text(), "/reviews", true, in(30), null, false);

        assertThat(NextStep.of(List.of(stop(done), stop(notReady)), NOW).kind()).isEqualTo(NextStep.Kind.WAIT);
    }

    @Test
    void isDoneAtTheEndOfThePath() {
        var done = new Work("E9.4", text(), "/exercise/E9.4", true, in(-3), ItemState.PASSED, true);

        assertThat(NextStep.of(List.of(stop(done)), NOW)).isEqualTo(new NextStep(NextStep.Kind.DONE, null, false));
    }

    private static Work required(String id, int days) {
        return new Work(id, text(), "/exercise/" + id, true, in(days), null, true);
    }

    private static Stop stop(Work... works) {
        return new Stop("M1", "MS1", text(), in(40), null, List.of(works));
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static LocalizedText text() {
        return new LocalizedText("sv", "nb", "en");
    }
}
