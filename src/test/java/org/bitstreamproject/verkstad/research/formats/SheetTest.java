// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.research.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {
    private static final Instant TIME = Instant.parse("2026-11-22T15:04:05.678Z");

    @Test
    void writesForProgramsWithCommaPointAndNoMark() throws IOException {
        var written = written(
                Dialect.DATA,
                sheet -> sheet.text("Bodø")
                        .number(new BigDecimal("20.5"))
                        .time(TIME)
                        .flag(true));

        assertThat(written).isEqualTo("a,b,c,d\nBodø,20.5,2026-11-22T15:04:05.678Z,1\n");
    }

    @Test
    void writesForExcelWithMarkSemicolonCommaAndCrLf() throws IOException {
        var written = written(
                Dialect.EXCEL,
                sheet -> sheet.text("Umeå")
                        .number(new BigDecimal("-20.5"))
                        .time(TIME)
                        .flag(false));

        assertThat(written).isEqualTo("\uFEFFa;b;c;d\r\nUmeå;-20,5;2026-11-22 15:04:05;0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-cmd", "@sum", "\tx", "\rx", "\nx"})
    void takesTheForceOutOfFormulas(String formula) throws IOException {
        for (var dialect : Dialect.values()) {
            var cell = written(
                    dialect, sheet -> sheet.text(formula).blank().blank().blank());

            assertThat(cell).contains("'" + formula.charAt(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void leavesTypedNegativeNumbersAsNumbers(Dialect dialect) throws IOException {
        assertThat(written(dialect, sheet -> sheet.whole(-3).blank().blank().blank()))
                .contains("-3")
                .doesNotContain("'");
    }

    @Test
    void quotesSeparatorsQuotesAndLineEnds() throws IOException {
        var written = written(
                Dialect.DATA,
                sheet -> sheet.text("a,b")
                        .text("say \"hi\"")
                        .text("two\r\nlines")
                        .blank());

        assertThat(written).endsWith("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\n");
    }

    @Test
    void leavesUnknownValuesEmpty() throws IOException {
        assertThat(written(
                        Dialect.DATA,
                        sheet -> sheet.text(null).number(null).time(null).blank()))
                .endsWith("\n,,,\n");
    }

    private static String written(Dialect dialect, Consumer<Sheet> row) throws IOException {
        var out = new ByteArrayOutputStream();
        var sheet = new Sheet(out, dialect, List.of("a", "b", "c", "d"));
        row.accept(sheet);
        sheet.endRow();
        assertThat(sheet.finish()).isEqualTo(1);
        return out.toString(UTF_8);
    }
}
