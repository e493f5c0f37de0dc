// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An exact fraction, so that a mean of means meets a border exactly or not at all. */
public record Ratio(long numerator, long denominator) {
    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("not a fraction: " + numerator + "/" + denominator);
        }
    }

    static Ratio meanOf(List<Integer> whole) {
        return new Ratio(whole.stream().mapToLong(Integer::longValue).sum(), whole.size());
    }

    /** The mean of fractions, at least one. */
    static Ratio mean(List<Ratio> fractions) {
        var sum = new Ratio(0, 1);
        for (var fraction : fractions) {
            sum = new Ratio(
                    sum.numerator * fraction.denominator + fraction.numerator * sum.denominator,
                    sum.denominator * fraction.denominator);
        }
        return new Ratio(sum.numerator, sum.denominator * fractions.size());
    }

    boolean reaches(BigDecimal border) {
        return BigDecimal.valueOf(numerator).compareTo(border.multiply(BigDecimal.valueOf(denominator))) >= 0;
    }

    /** Halves up. */
    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
