// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A machine that works at any speed, by a clock that every piece of work moves on. */
class PaceTest {
    private static final Pace.Rule RULE = new Pace.Rule(100, 30, Duration.ofSeconds(2));
    private final AtomicLong clock = new AtomicLong();
    private final Pace pace = new Pace(Duration.ofSeconds(60), clock::get);

    @Test
    void warmsUpByCountHoweverSlowTheMachine() {
        var fast = pace.warmUp(RULE);
        assertThat(done(fast, Duration.ofMillis(1))).isEqualTo(100);
        assertThat(fast.isWhole(100)).isTrue();

        var slow = pace.warmUp(RULE);
        assertThat(done(slow, Duration.ofMillis(200))).isEqualTo(100);
        assertThat(slow.isWhole(100)).isTrue();
    }

    @Test
    void measuresForItsTimeWhenThatGivesMoreThanTheLeastCount() {
        assertThat(done(pace.measuring(RULE), Duration.ofMillis(10))).isEqualTo(200);
    }

    @Test
    void measuresOnUntilTheLeastCountIsReached() {
        assertThat(done(pace.measuring(RULE), Duration.ofMillis(500))).isEqualTo(30);
    }

    @Test
    void leavesAFigureOutWhenTheRunIsOver() {
        var warm = pace.warmUp(RULE);
        var warmed = done(warm, Duration.ofSeconds(1));
        assertThat(warmed).isEqualTo(60);
        assertThat(warm.isWhole(warmed)).isFalse();

        var late = pace.measuring(RULE);
        assertThat(late.goesOn()).isFalse();
        assertThat(late.isWhole(0)).isFalse();
    }

    @Test
    void countsThePiecesOfAllClientsTogether() {
        var phase = pace.warmUp(RULE);
        var one = 0;
        var other = 0;
        while (phase.goesOn()) {
            one++;
            other += phase.goesOn() ? 1 : 0;
        }

        assertThat(one + other).isEqualTo(100);
        assertThat(one).isEqualTo(50);
    }

    private int done(Pace.Phase phase, Duration each) {
        var done = 0;
        while (phase.goesOn()) {
            clock.addAndGet(each.toNanos());
            done++;
        }
        return done;
    }
}
