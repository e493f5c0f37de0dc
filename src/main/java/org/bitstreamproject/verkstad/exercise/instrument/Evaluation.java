// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated e-service: how good, how sure, and what to do. Borders are compared in whole numbers; only what is shown is
 * rounded.
 *
 * @param answeredWeight of 100
 * @param index 0–100 over what was answered, two decimals; null when nothing was
 * @param confidence 0–1 over everything, four decimals
 */
public record Evaluation(int answeredWeight, @Nullable BigDecimal index, BigDecimal confidence, Advice advice) {
    private static final int HUNDRED = 100;

    /**
     * One criterion as it was judged.
     *
     * @param score null when it was not
     * @param evidencePercent how far the evidence holds, 0 without a score
     */
    public record Judged(int weight, boolean veto, @Nullable Integer score, int evidencePercent) {}

    /**
     * Borders in percent.
     *
     * @param most best score of a criterion
     * @param weight least answered weight for an advice about the service
     * @param confidence least confidence for it
     * @param prioritise least index
     * @param develop least index
     */
    public record Borders(int most, int weight, int confidence, int prioritise, int develop) {}

    /** @param all every criterion of the instrument, their weights adding up to 100 */
    public static Evaluation of(List<Judged> all, Borders borders) {
        var weight = 0;
        var points = 0;
        var evidence = 0;
        var vetoed = false;
        for (var judged : all) {
            var score = judged.score();
            if (score != null) {
                weight += judged.weight();
                points += judged.weight() * score;
                evidence += judged.weight() * judged.evidencePercent();
                vetoed |= judged.veto() && score == 0;
            }
        }
        var best = borders.most() * weight;
        return new Evaluation(
                weight,
                best == 0 ? null : decimal(points * HUNDRED).divide(decimal(best), 2, RoundingMode.HALF_UP),
                decimal(evidence).movePointLeft(4),
                vetoed ? Advice.REDESIGN : advice(weight, points, evidence, borders));
    }

    private static Advice advice(int weight, int points, int evidence, Borders borders) {
        if (weight < borders.weight() || evidence < borders.confidence() * HUNDRED) {
            return Advice.MEASURE_FIRST;
        }
        var best = borders.most() * weight;
        if (points * HUNDRED >= borders.prioritise() * best) {
            return Advice.PRIORITISE;
        }
        return points * HUNDRED >= borders.develop() * best ? Advice.DEVELOP : Advice.DO_NOT_PRIORITISE;
    }

    private static BigDecimal decimal(int number) {
        return BigDecimal.valueOf(number);
    }
}
