// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What one year in one scenario is worth, in the currency of the case. The same hour is either saved or used for something
 * else; other people's time and quality are not in it.
 *
 * @param fte freed full-time equivalents
 * @param letters money for letters that are not sent
 * @param payback years until the investment is earned back; null when it never is, or the investment is unknown
 */
public record Benefit(
        BigDecimal fte,
        BigDecimal saving,
        BigDecimal reallocation,
        BigDecimal letters,
        BigDecimal net,
        @Nullable BigDecimal payback) {
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /** Work. Shares are 0–1. @param moved share of the cases that go the new way @param before, after minutes per case */
    public record Work(BigDecimal volume, BigDecimal moved, BigDecimal before, BigDecimal after, BigDecimal hours) {}

    /** What freed time is used for. Shares are 0–1. @param realised share of it put to use @param saved share of that taken as money */
    public record Use(
            BigDecimal realised,
            BigDecimal saved,
            BigDecimal reallocated,
            BigDecimal costPerFte,
            BigDecimal valuePerFte) {}

    /** Letters. Shares are 0–1. */
    public record Letters(BigDecimal number, BigDecimal ending, BigDecimal adoption, BigDecimal cost) {
        BigDecimal money() {
            return number.multiply(ending).multiply(adoption).multiply(cost);
        }
    }

    /** @param operating what is added every year @param investment what it costs once; null when nobody knows */
    public static Benefit of(
            Work work, Use use, Letters letters, BigDecimal operating, @Nullable BigDecimal investment) {
        var freed = work.volume().multiply(work.moved()).multiply(work.before().subtract(work.after()));
        var fte = work.hours().signum() == 0 ? ZERO : freed.divide(SIXTY.multiply(work.hours()), EXACT);
        var used = fte.multiply(use.realised());
        var saving = used.multiply(use.saved()).multiply(use.costPerFte());
        var reallocation = used.multiply(use.reallocated()).multiply(use.valuePerFte());
        var net = saving.add(reallocation).add(letters.money()).subtract(operating);
        return new Benefit(
                rounded(fte, 4),
                rounded(saving, 2),
                rounded(reallocation, 2),
                rounded(letters.money(), 2),
                rounded(net, 2),
                net.signum() <= 0 || investment == null ? null : investment.divide(net, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal rounded(BigDecimal figure, int decimals) {
        return figure.setScale(decimals, RoundingMode.HALF_UP);
    }
}
