// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** A scale drawn as a line with a tick for every whole number: where things lie, in units of the drawing. */
public record Track(int least, int most) {
    /** Width of the drawing. */
    public static final int WIDTH = 340;

    private static final int MARGIN = 20;

    /** Distance from the left edge, as SVG writes it. */
    public String x(Number value) {
        return new BigDecimal(value.toString())
                .subtract(BigDecimal.valueOf(least))
                .multiply(BigDecimal.valueOf(WIDTH - 2 * MARGIN))
                .divide(BigDecimal.valueOf(most - least), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(MARGIN))
                .stripTrailingZeros()
                .toPlainString();
    }

    public List<Integer> ticks() {
        return IntStream.rangeClosed(least, most).boxed().toList();
    }
}
