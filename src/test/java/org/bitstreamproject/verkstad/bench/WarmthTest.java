// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmthTest {
    private final Warmth warmth = new Warmth();

    @Test
    void goesOnWhileEachWindowIsCheaperThanTheOneBefore() {
        for (double each : new double[] {30, 11, 8, 7.4, 6.9}) {
            assertThat(warmth.wantsMore()).isTrue();
            warmth.ended(each);
        }
        assertThat(warmth.wantsMore()).isTrue();

        warmth.ended(6.6);

        assertThat(warmth.wantsMore()).isFalse();
        assertThat(warmth.isSteady()).isTrue();
    }

    @Test
    void comparesNothingWithAWindowThatNeverWas() {
        warmth.ended(0);

        assertThat(warmth.wantsMore()).isTrue();
        assertThat(warmth.isSteady()).isFalse();
    }

    @Test
    void endsOnAMachineThatIsNeverSteadyAndSaysSo() {
        var windows = 0;
        while (warmth.wantsMore()) {
            warmth.ended(windows++ % 2 == 0 ? 5 : 6);
        }

        assertThat(windows).isEqualTo(Warmth.MOST);
        assertThat(warmth.isSteady()).isFalse();
    }
}
