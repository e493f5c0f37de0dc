// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.math.BigDecimal;
import java.util.Optional;
import org.bitstreamproject.verkstad.modelling.Node;

/** How many lines the times of a step take in its box: one, or one each where they are long, in whatever language. */
public final class FigureLines {

    /** Of what stands around the two numbers in the language that has the longest words for it. */
    private static final int WORDS = Wrap.width(" min · ventetid  t");

    private static final double SMALL = 11.0 / 13;
    private static final int AROUND = 8;

    private FigureLines() {}

    /** @param width of the box */
    public static int of(Node step, int width) {
        var work = step.number("minutes");
        var waiting = step.number("waitHours");
        if (work.isEmpty() || waiting.isEmpty()) {
            return work.isPresent() || waiting.isPresent() ? 1 : 0;
        }
        return (WORDS + shown(work) + shown(waiting)) * SMALL > width - AROUND ? 2 : 1;
    }

    /** In threes, with at most three decimals, as people are shown numbers. */
    private static int shown(Optional<BigDecimal> number) {
        var digits = number.orElseThrow().abs().toPlainString();
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        int decimals = Math.min(3, Math.max(0, digits.length() - whole - 1));
        return Wrap.width("0".repeat(whole + decimals))
                + Wrap.width(" ".repeat((whole - 1) / 3 + Math.min(1, decimals)));
    }
}
