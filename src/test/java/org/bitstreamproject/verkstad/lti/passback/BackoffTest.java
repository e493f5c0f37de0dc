// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses between attempts. */
class BackoffTest {
    private final Backoff backoff = new Backoff(new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "8, 640", "10, 2560", "11, 3600", "20, 3600", "60, 3600"})
    void doublesUpToAnHourAndScattersByHalf(int attempt, long seconds) {
        for (int i = 0; i < 50; i++) {
            assertThat(backoff.after(attempt))
                    .isBetween(
                            Duration.ofSeconds(seconds).dividedBy(2),
                            Duration.ofSeconds(seconds).multipliedBy(3).dividedBy(2));
        }
    }

    @Test
    void givesDifferentPauses() {
        assertThat(backoff.after(5)).isNotEqualTo(backoff.after(5));
    }
}
