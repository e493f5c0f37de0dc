// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.math.BigDecimal;

/** Points given out of a maximum: {@code 0 ≤ given ≤ maximum}, {@code maximum > 0}. */
public record Score(BigDecimal given, BigDecimal maximum) {
    public Score {
        if (maximum.signum() <= 0 || given.signum() < 0 || given.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("not a score: " + given + " of " + maximum);
        }
    }

    /** A score of whole points. */
    public static Score of(long given, long maximum) {
        return new Score(BigDecimal.valueOf(given), BigDecimal.valueOf(maximum));
    }

    /** True when given/maximum ≥ percent/100, compared without rounding. */
    public boolean reaches(int percent) {
        return given.multiply(BigDecimal.valueOf(100)).compareTo(maximum.multiply(BigDecimal.valueOf(percent))) >= 0;
    }
}
