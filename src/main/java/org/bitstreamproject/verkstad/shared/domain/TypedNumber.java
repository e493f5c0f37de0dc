// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as people type it: {@code 20,5}, {@code 20.5}, {@code 3 000} with any kind of blank, {@code −7}. The one rule for
 * every field. Comma and point are both decimal signs, unless the rest of the text shows that they group thousands
 * ({@code 1.234,5}, {@code 1,234,567}). Where a single sign could be either to somebody who reads this language, nothing is
 * guessed: {@code 3.000} in Norwegian, {@code 3,000} in English.
 */
public sealed interface TypedNumber {
    /** There is one way to read it. Trailing zeros are as typed. */
    record Known(BigDecimal number) implements TypedNumber {}

    /** Could be either; both are written so that typing them again leaves no doubt. */
    record Doubtful(String grouped, String decimal) implements TypedNumber {}

    /** No number, or one with more than 15 digits before or 9 after the decimal sign. */
    record Unreadable() implements TypedNumber {}

    /** @param language of the person who types */
    static TypedNumber of(String typed, Language language) {
        var text = Figures.tidy(typed);
        var sign = Figures.groupingSign(language);
        if (sign != 0 && Figures.EITHER.matcher(text).matches() && text.indexOf(sign) > 0) {
            var decimal = Figures.decimalSign(language);
            return new Doubtful(text.replace(String.valueOf(sign), ""), text.replace(sign, decimal));
        }
        return Figures.read(text).<TypedNumber>map(Known::new).orElseGet(Unreadable::new);
    }

    /** The number when both signs are decimal signs, as in everything that {@link #of} has let through; else empty. */
    static Optional<BigDecimal> read(String typed) {
        return Figures.read(Figures.tidy(typed));
    }

    /** As it is typed in this language, thousands not grouped: {@link #of} reads it back in every language but for three decimals. */
    static String written(BigDecimal number, Language language) {
        return number.toPlainString().replace('.', Figures.decimalSign(language));
    }
}
