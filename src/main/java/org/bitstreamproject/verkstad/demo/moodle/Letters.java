// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A course's grade letters: each from a percentage upwards, best first, the last from zero. */
public record Letters(List<Letter> letters) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Swedish three steps, with the boundaries of the course's grading page. */
    public static final Letters SWEDISH = new Letters(List.of(from("VG", "87.5"), from("G", "50"), from("U", "0")));

    /** Norwegian A–F, with the boundaries of the course's grading page. */
    public static final Letters NORWEGIAN = new Letters(List.of(
            from("A", "90"), from("B", "80"), from("C", "65"), from("D", "55"), from("E", "50"), from("F", "0")));

    public record Letter(String name, BigDecimal percent) {}

    public Letters {
        letters = List.copyOf(letters);
    }

    /** The letter of a grade out of a maximum above zero. */
    public String of(BigDecimal grade, BigDecimal maximum) {
        var percent = grade.multiply(HUNDRED).divide(maximum, MathContext.DECIMAL64);
        return letters.stream()
                .filter(letter -> percent.compareTo(letter.percent()) >= 0)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Letter from(String name, String percent) {
        return new Letter(name, new BigDecimal(percent));
    }
}
