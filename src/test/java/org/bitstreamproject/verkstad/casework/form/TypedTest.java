// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitstreamproject.verkstad.casework.form.Slot.Kind;
import org.bitstreamproject.verkstad.course.CaseTemplate.Option;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a field, as it is stored. */
class TypedTest {
    private static final Option YES = new Option("YES", new LocalizedText("Ja", "Ja", "Yes"));

    @ParameterizedTest
    @CsvSource({
        "'20,5',20.5",
        "20.5,20.5",
        "'3 000',3000",
        "'3\u00a0000',3000",
        "'0,125',0.125",
        "' 7 ',7",
        "'1.234,5',1234.5"
    })
    void readsFiguresAsPeopleWriteThem(String typed, String stored) {
        assertThat(Typed.into(aSlot(Kind.DECIMAL, null), typed, Language.SV)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12 34", "1e9", "--1", "1.2345678"})
    void refusesWhatIsNoFigureAndRoundsNothing(String typed) {
        assertThatThrownBy(() -> Typed.into(aSlot(Kind.DECIMAL, null), typed, Language.SV))
                .isInstanceOf(SlotRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"NB,650.000,650000,'650,000'", "EN,'650,000',650000,650.000"})
    void asksWhichOfTwoReadingsIsMeant(Language writer, String typed, String grouped, String decimal) {
        assertThatThrownBy(() -> Typed.into(aSlot(Kind.DECIMAL, null), typed, writer))
                .isInstanceOfSatisfying(SlotRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("doubtful-number");
                    assertThat(refused.args()).containsExactly(grouped, decimal);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SV,650.000,650.000",
        "SV,'650,000',650.000",
        "NB,'650,000',650.000",
        "NB,'20,5',20.5",
        "NB,3 000,3000",
        "EN,20.5,20.5"
    })
    void takesWhatCanBeReadInOneWay(Language writer, String typed, String stored) {
        assertThat(Typed.into(aSlot(Kind.DECIMAL, null), typed, writer)).isEqualTo(stored);
    }

    @Test
    void refusesAFigureAboveTheGreatest() {
        assertThat(Typed.into(aSlot(Kind.INTEGER, 100), "100", Language.SV)).isEqualTo("100");

        assertThatThrownBy(() -> Typed.into(aSlot(Kind.INTEGER, 100), "101", Language.SV))
                .isInstanceOfSatisfying(
                        SlotRefused.class, refused -> assertThat(refused.code()).isEqualTo("out-of-range"));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Typed.into(aSlot(Kind.TEXT, 3), "åäö", Language.SV)).isEqualTo("åäö");
        assertThat(Typed.into(aSlot(Kind.TEXT, 3), "👍👍👍", Language.SV)).isEqualTo("👍👍👍");

        assertThatThrownBy(() -> Typed.into(aSlot(Kind.TEXT, 3), "åäöæ", Language.SV))
                .isInstanceOfSatisfying(
                        SlotRefused.class, refused -> assertThat(refused.args()).containsExactly(3, 4));
    }

    @Test
    void keepsLinesAndDropsWhatNobodyCanSee() {
        assertThat(Typed.into(aSlot(Kind.TEXT, 100), " en\r\ntvå\u0000\u0007 ", Language.SV))
                .isEqualTo("en\ntvå");
    }

    @Test
    void takesOneEntryPerLine() {
        assertThat(Typed.into(aSlot(Kind.LIST, 2), " Skollagen \n\n Kommunallagen\n", Language.SV))
                .isEqualTo("Skollagen\nKommunallagen");

        assertThatThrownBy(() -> Typed.into(aSlot(Kind.LIST, 2), "a\nb\nc", Language.SV))
                .isInstanceOf(SlotRefused.class);
    }

    @Test
    void takesOnlyOptionsOfTheList() {
        var slot = new Slot("A6", "A6", Kind.CHOICE, null, null, List.of(YES), false);

        assertThat(Typed.into(slot, "YES", Language.SV)).isEqualTo("YES");
        assertThat(Typed.into(slot, "", Language.SV)).isEmpty();
        assertThatThrownBy(() -> Typed.into(slot, "yes", Language.SV)).isInstanceOf(SlotRefused.class);
    }

    @Test
    void neverEmptiesWhatTheToolGoesBy() {
        var slot = new Slot("A7", "A7", Kind.CHOICE, null, null, List.of(YES), true);

        assertThatThrownBy(() -> Typed.into(slot, " ", Language.SV)).isInstanceOf(SlotRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "24.11.2026", "i morgon"})
    void refusesADateThatDoesNotExist(String typed) {
        assertThat(Typed.into(aSlot(Kind.DATE, null), "2026-02-28", Language.SV))
                .isEqualTo("2026-02-28");

        assertThatThrownBy(() -> Typed.into(aSlot(Kind.DATE, null), typed, Language.SV))
                .isInstanceOf(SlotRefused.class);
    }

    @Test
    void keepsChosenOrganisationsOnceEach() {
        assertThat(Typed.into(aSlot(Kind.EXCLUDED, null), "7,3,7", Language.SV)).isEqualTo("3,7");

        assertThatThrownBy(() -> Typed.into(aSlot(Kind.EXCLUDED, null), "3;DROP", Language.SV))
                .isInstanceOf(SlotRefused.class);
    }

    private static Slot aSlot(Kind kind, Integer maximum) {
        return new Slot("X1", "X1", kind, null, maximum, List.of(), false);
    }
}
