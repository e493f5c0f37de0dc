// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrapTest {

    @ParameterizedTest
    @CsvSource({
        "personuppgiftsbiträdesavtal, 130, personuppgifts-|biträdesavtal",
        "kompletteringsbegäran, 130, kompletterings-|begäran",
        "saksbehandlingssystem, 130, saksbehandlings-|system",
        "ärendehanteringssystem, 140, ärendehanterings-|system",
        "vårdnadshavare, 90, vårdnads-|havare",
        "nämndsekreterare, 100, nämnd-|sekreterare",
        "utvalgssekretær, 90, utvalgs-|sekretær",
        "innkjøpsavdelingen, 110, innkjøps-|avdelingen",
        "boligtilpasningstilskudd, 140, boligtilpasnings-|tilskudd",
        "tilleggsopplysninger, 120, tilleggs-|opplysninger",
        "tilgjengelighetserklæring, 130, tilgjengelighets-|erklæring",
    })
    void breaksACompoundBetweenItsParts(String word, int width, String lines) {
        assertThat(Wrap.lines(word, width)).containsExactly(lines.split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({"maskinist, 45, ma|mas|maski|maskin", "människor, 50, män|männi|männis|människ"})
    void breaksOtherWordsWhereASyllableBegins(String word, int width, String before) {
        var first = Wrap.lines(word, width).get(0);

        assertThat(List.of(before.split("\\|"))).contains(first.replace("-", ""));
    }

    @Test
    void partsNoSoundOfTwoLetters() {
        assertThat(Hyphens.beginsSyllable("beskjed", 5)).isFalse();
        assertThat(Hyphens.beginsSyllable("flickor", 4)).isFalse();
        assertThat(Hyphens.beginsSyllable("ingenjör", 5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
                "طلب-النقل-المدرسي-الجديد-للطلاب",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"
            })
    void neverPartsAnAccentOrAHalf(String word) {
        assertThat(Wrap.lines(word, 40))
                .allSatisfy(
                        line -> assertThat(Letters.joinsBefore(line.charAt(0))).isFalse());
        assertThat(String.join("", Wrap.lines(word, 400)).replace("-", "")).isEqualTo(word.replace("-", ""));
    }

    @Test
    @Timeout(60)
    void endsWithAVeryLongWord() {
        var word = "a".repeat(10_000);

        assertThat(Wrap.lines(word, 140)).hasSize(6);
        assertThat(Wrap.lines(word, 140).get(5)).endsWith("…");
    }

    @Test
    void fitsItsWidth() {
        assertThat(Wrap.lines("Ta emot kompletteringsbegäran om personuppgiftsbiträdesavtal", 120))
                .allSatisfy(line -> assertThat(Wrap.width(line)).isLessThanOrEqualTo(120));
        assertThatCode(() -> Wrap.lines("ord", 1)).doesNotThrowAnyException();
    }
}
