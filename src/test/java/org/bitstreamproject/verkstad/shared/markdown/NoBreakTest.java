// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoBreakTest {

    /** Written with _ where the space must not break. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Var femte, 20_%, går tillbaka",
                "mer än 3_000_ärenden om året",
                "1_200_000_kr",
                "efter 17_år och 17_kr",
                "0,5–2,5_invånare per km²",
                "gäller från v._47",
                "fra uke_47 til uke_3",
                "in week_47",
                "den 15_juni och 16_timmar",
                "se kap._3 och nr_12",
                "§_6 och ca_8_st",
                "Regeln kom 2016 och gäller",
                "i rapporten från 2018 står det",
                "ett lån på 2000_kr",
                "−3_% i år",
                "modul M1 är kort",
                "E3.1 handlar om processer",
                "två träffar, 2 och 3",
                "ingen siffra här"
            })
    void keepsNumbersWithWhatBelongsToThem(String written) {
        var typed = written.replace('_', ' ');

        assertThat(NoBreak.in(typed)).isEqualTo(written.replace('_', '\u00a0'));
    }

    @Test
    void changesNothingThatIsRightAlready() {
        var right = NoBreak.in("3 000 ärenden, 20 % och v. 47");

        assertThat(NoBreak.in(right)).isEqualTo(right);
    }
}
