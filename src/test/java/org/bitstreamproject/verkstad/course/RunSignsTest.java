// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody new in a course may be of another run. */
class RunSignsTest {
    private static final Instant NOW = Instant.parse("2027-09-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // earlier, silent, unclear
        "0, 0, false",
        "2, 2, false",
        "3, 3, true",
        "3, 2, false",
        "30, 30, true",
        "30, 24, true",
        "30, 23, false",
        "30, 0, false",
    })
    void asksWhenMostOfSeveralHaveGoneSilent(int earlier, int silent, boolean unclear) {
        assertThat(new RunSigns(earlier, silent, null, null, null).isUnclear(NOW))
                .isEqualTo(unclear);
    }

    @Test
    void asksWhenTheRunWasClosed() {
        assertThat(new RunSigns(0, 0, NOW.minusMillis(1), null, null).isUnclear(NOW))
                .isTrue();
        assertThat(new RunSigns(0, 0, NOW, null, null).isUnclear(NOW)).isFalse();
    }

    @Test
    void asksSixtyDaysAfterTheLastDate() {
        var justBefore = NOW.minus(Duration.ofDays(60));

        assertThat(new RunSigns(5, 0, null, justBefore.minusMillis(1), null).isUnclear(NOW))
                .isTrue();
        assertThat(new RunSigns(5, 0, null, justBefore, null).isUnclear(NOW)).isFalse();
    }

    @Test
    void doesNotAskForTheSakeOfARunNobodyHasBegun() {
        assertThat(new RunSigns(0, 0, null, NOW.minus(Duration.ofDays(400)), null).isUnclear(NOW))
                .isFalse();
    }

    @Test
    void trustsATeachersWordForAsLongAsASilenceLasts() {
        var said = NOW.minus(RunSigns.SILENCE).plusMillis(1);

        assertThat(new RunSigns(30, 30, NOW.minusSeconds(1), null, said).isUnclear(NOW))
                .isFalse();
        assertThat(new RunSigns(30, 30, null, null, said.minusMillis(1)).isUnclear(NOW))
                .isTrue();
    }

    @Test
    void waitsLongerThanTheLongestPauseOfTheCourse() {
        var secondMeeting = Instant.parse("2016-11-22T08:00:00Z");
        var thirdMeeting = Instant.parse("2017-02-15T08:00:00Z");

        assertThat(RunSigns.SILENCE).isGreaterThan(Duration.between(secondMeeting, thirdMeeting));
    }
}
