// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the levels add up to.
 *
 * @param points sum of weight × level over the criteria that have a level
 * @param outOf the most points the rubric can give
 * @param tooLow criteria below what the gate asks, by id
 * @param sound criteria that reach the gate's sound level
 * @param soundNeeded how many must
 */
public record Standing(int points, int outOf, List<String> tooLow, int sound, int soundNeeded) {
    public Standing {
        tooLow = List.copyOf(tooLow);
    }

    /** True when the levels pass the gate; mandatory items are another question. */
    public boolean gate() {
        return tooLow.isEmpty() && sound >= soundNeeded;
    }

    /** points / outOf, four decimals, for showing. Grades are compared in points. */
    public BigDecimal score() {
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(outOf), 4, RoundingMode.HALF_UP);
    }
}
