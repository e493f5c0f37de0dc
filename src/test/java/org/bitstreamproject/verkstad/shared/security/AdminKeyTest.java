// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.shared.settings.Settings;
import org.junit.jupiter.api.Test;

class AdminKeyTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void knowsTheKeyAndCountsTheOthers() {
        var key = key(NOW);

        assertThat(key.judge("the right one")).isEqualTo(AdminKey.Answer.RIGHT);
        assertThat(key.judge("the right on")).isEqualTo(AdminKey.Answer.WRONG);
        assertThat(key.judge("")).isEqualTo(AdminKey.Answer.WRONG);

        assertThat(key.wrongSinceStart()).isEqualTo(2);
        assertThat(key.wrongSinceStart()).isEqualTo(2);
    }

    @Test
    void looksAtNothingMoreWithinASecondOfManyGuessesNotEvenAtTheRightKey() {
        var key = key(NOW);

        var answers = IntStream.range(0, AdminKey.A_SECOND)
                .mapToObj(i -> key.judge("wrong"))
                .toList();

        assertThat(answers).containsOnly(AdminKey.Answer.WRONG);
        assertThat(key.judge("the right one")).isEqualTo(AdminKey.Answer.BUSY);
        assertThat(key.wrongSinceStart()).isEqualTo(AdminKey.A_SECOND);
    }

    @Test
    void looksAgainASecondLater() {
        var moving = new MovingClock();
        var key = key(moving);
        IntStream.rangeClosed(0, AdminKey.A_SECOND).forEach(i -> key.judge("wrong"));
        assertThat(key.judge("the right one")).isEqualTo(AdminKey.Answer.BUSY);

        moving.now = moving.now.plusSeconds(1);

        assertThat(key.judge("the right one")).isEqualTo(AdminKey.Answer.RIGHT);
    }

    @Test
    void opensNothingWithoutAKey() {
        var key = new AdminKey(Settings.from(name -> null), NOW);

        assertThat(key.judge("")).isEqualTo(AdminKey.Answer.WRONG);
        assertThat(key.judge("null")).isEqualTo(AdminKey.Answer.WRONG);
    }

    private static AdminKey key(Clock clock) {
        return new AdminKey(Settings.from(Map.of("VERKSTAD_ADMIN_KEY", "the right one")::get), clock);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
