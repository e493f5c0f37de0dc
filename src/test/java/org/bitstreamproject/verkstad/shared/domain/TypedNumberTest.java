// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them, in both countries. */
class TypedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "'20,5',20.5",
        "20.5,20.5",
        "' 7 ',7",
        "'3 000',3000",
        "'3\u00a0000',3000",
        "'3\u202f000',3000",
        "'3\u2009000,25',3000.25",
        "'1 951 220',1951220",
        "'\u22127,5',-7.5",
        "'\u2013 7',-7",
        "-0.5,-0.5",
        "',5',0.5",
        "'1.234,5',1234.5",
        "'1,234.5',1234.5",
        "1.951.220,1951220",
        "'1,951,220',1951220",
        "'0.125',0.125",
        "'0,125',0.125",
        "'1234.567',1234.567",
        "007,7"
    })
    void readsTheSameInEveryLanguage(String typed, BigDecimal number) {
        for (var language : Language.values()) {
            assertThat(TypedNumber.of(typed, language)).as(language.code()).isEqualTo(new TypedNumber.Known(number));
        }
        assertThat(TypedNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "abc",
                "1e9",
                "--1",
                "1,",
                "12 34",
                "1 0000",
                "1.23.456",
                "1,2,3",
                "1.234,567,8",
                "0x10",
                "1/2",
                "1234567890123456",
                "0.1234567890",
                "\u0663",
                "½",
                "20,5 %",
                "NaN"
            })
    void refusesWhatIsNoNumber(String typed) {
        for (var language : Language.values()) {
            assertThat(TypedNumber.of(typed, language)).isEqualTo(new TypedNumber.Unreadable());
        }
        assertThat(TypedNumber.read(typed)).isEmpty();
    }

    @Test
    void asksAboutAPointInNorwegian() {
        assertThat(TypedNumber.of("3.000", Language.NB)).isEqualTo(new TypedNumber.Doubtful("3000", "3,000"));
        assertThat(TypedNumber.of(" \u22121.588", Language.NB)).isEqualTo(new TypedNumber.Doubtful("-1588", "-1,588"));
        assertThat(TypedNumber.of("3,000", Language.NB)).isEqualTo(known("3.000"));
    }

    @Test
    void asksAboutACommaInEnglish() {
        assertThat(TypedNumber.of("2,700", Language.EN)).isEqualTo(new TypedNumber.Doubtful("2700", "2.700"));
        assertThat(TypedNumber.of("2.700", Language.EN)).isEqualTo(known("2.700"));
    }

    @Test
    void readsBothAsDecimalSignsInSwedish() {
        assertThat(TypedNumber.of("1.588", Language.SV)).isEqualTo(known("1.588"));
        assertThat(TypedNumber.of("1,588", Language.SV)).isEqualTo(known("1.588"));
    }

    /** What one language has let through never changes its meaning when the page is read in another. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNotInDoubtReadsTheSameWithoutLanguage(Language language) {
        for (var typed : new String[] {"1.588", "1,588", "20,5", "1.234,5", "3 000", "12.345.678", "999,999"}) {
            if (TypedNumber.of(typed, language) instanceof TypedNumber.Known known) {
                assertThat(TypedNumber.read(typed)).as(typed).contains(known.number());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NB,3.000", "EN,'3,000'"})
    void readsBothAnswersToItsOwnQuestion(Language language, String typed) {
        var doubt = (TypedNumber.Doubtful) TypedNumber.of(typed, language);

        assertThat(TypedNumber.of(doubt.grouped(), language)).isEqualTo(known("3000"));
        assertThat(TypedNumber.of(doubt.decimal(), language)).isEqualTo(known("3.000"));
    }

    @Test
    void writesWithTheDecimalSignOfTheLanguage() {
        assertThat(TypedNumber.written(new BigDecimal("1234.50"), Language.SV)).isEqualTo("1234,50");
        assertThat(TypedNumber.written(new BigDecimal("1E+3"), Language.NB)).isEqualTo("1000");
        assertThat(TypedNumber.written(new BigDecimal("1234.50"), Language.EN)).isEqualTo("1234.50");
    }

    private static TypedNumber known(String number) {
        return new TypedNumber.Known(new BigDecimal(number));
    }
}
