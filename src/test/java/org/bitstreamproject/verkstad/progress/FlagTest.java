// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlagTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void asksForNothingFromOneWhoIsOnTrack() {
        assertThat(flags(List.of(done(-30), open(20)), true, in(-2), null)).isEmpty();
    }

    @Test
    void givesAMilestoneThreeWorkingDaysAndAWeekend() {
        assertThat(flags(List.of(open(-5)), true, in(-1), null)).isEmpty();
        assertThat(flags(
                        List.of(new Stop("M1", "MS1", text(), in(-5).minusMillis(1), null, List.of())),
                        true,
                        in(-1),
                        null))
                .containsExactly(Flag.LATE);
    }

    @Test
    void saysWhenThereIsNoCaseAfterTheFirstMilestone() {
        assertThat(flags(List.of(open(1)), false, in(-1), null)).isEmpty();
        assertThat(flags(List.of(open(-1)), false, in(-1), null)).containsExactly(Flag.NO_CASE);
    }

    @Test
    void noticesSilenceOnlyWhenSomethingIsDueSoon() {
        assertThat(flags(List.of(open(6)), true, in(-15), null)).containsExactly(Flag.QUIET);
        assertThat(flags(List.of(open(6)), true, null, null)).containsExactly(Flag.QUIET);
        assertThat(flags(List.of(open(6)), true, in(-13), null)).isEmpty();
        assertThat(flags(List.of(open(8)), true, in(-15), null)).isEmpty();
        assertThat(flags(List.of(done(6)), true, in(-15), null)).isEmpty();
    }

    @Test
    void remindsOfReviewsAfterFiveDays() {
        assertThat(flags(List.of(done(-30)), true, in(-1), in(-4))).isEmpty();
        assertThat(flags(List.of(done(-30)), true, in(-1), in(-6))).containsExactly(Flag.REVIEWS);
    }

    @Test
    void saysNothingWhileTheMeetingsHaveNoDates() {
        var undated = new Stop("M0", "MS0", text(), null, null, List.of());

        assertThat(flags(List.of(undated), false, null, null)).isEmpty();
    }

    private static List<Flag> flags(
            List<Stop> stops, boolean hasCase, @Nullable Instant lastActivity, @Nullable Instant reviewsDue) {
        return Flag.of(new Flag.Facts(stops, hasCase, lastActivity, reviewsDue), NOW);
    }

    private static Stop open(int days) {
        return new Stop("M1", "MS1", text(), in(days), null, List.of());
    }

    private static Stop done(int days) {
        return new Stop("M1", "MS1", text(), in(days), NOW, List.of());
    }

    private static Instant in(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static LocalizedText text() {
        return new LocalizedText("sv", "nb", "en");
    }
}
