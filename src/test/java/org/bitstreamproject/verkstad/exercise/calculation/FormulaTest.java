// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final Map<String, BigDecimal> NAMES =
            Map.of("volume", new BigDecimal("3600"), "work", new BigDecimal("54"), "work.a4", new BigDecimal("9"));

    @ParameterizedTest
    @CsvSource({
        "2 + 3 * 4, 14",
        "(2 + 3) * 4, 20",
        "10 - 2 - 3, 5",
        "12 / 3 / 2, 2",
        "volume * (work - work.a4) / 60, 2700",
        "work, 54",
        "1 / 3 * 3, 1"
    })
    void worksOutWhatIsWritten(String text, BigDecimal expected) {
        assertThat(Formula.of(text, NAMES))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(new BigDecimal("0.0000000001")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 +", "(2", "2)", "2 3", "wrok", "1 / 0", "2 ^ 3", "1 / (work - work)", "* 2"})
    void refusesWhatCannotBeWorkedOut(String text) {
        assertThatThrownBy(() -> Formula.of(text, NAMES)).isInstanceOf(IllegalArgumentException.class);
    }

    @org.junit.jupiter.api.Test
    void refusesBracketsNobodyCouldRead() {
        assertThatThrownBy(() -> Formula.of("(".repeat(10_000) + "1" + ")".repeat(10_000), NAMES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
