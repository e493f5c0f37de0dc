// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented or from the agencies' published test series. */
class NationalIdsTest {
    @ParameterizedTest
    @CsvSource({
        "121212-1212,SWEDISH",
        "19121212-1212,SWEDISH",
        "191212121212,SWEDISH",
        "121212+1212,SWEDISH",
        "ring 121212-1212 i morgon,SWEDISH",
        "01819012365,NORWEGIAN",
        "018190 12365,NORWEGIAN",
        "41819045656,NORWEGIAN"
    })
    void findsNumbersOfBothCountries(String text, NationalIds.Found found) {
        assertThat(NationalIds.in(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121212-1213",
                "01819012366",
                "dnr 2016/1234-56",
                "556012-5790",
                "9121212121234567",
                "tel. 070-123 45 67",
                ""
            })
    void letsOtherNumbersPass(String text) {
        assertThat(NationalIds.in(text)).isEqualTo(NationalIds.Found.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "121212\u200B-1212",
                "12121\u00AD2-1212",
                "121212\u22121212",
                "121212 - 1212",
                "1912-12-12-1212",
                "01.81.90 12365",
                "018190 123 65",
                "121212\u00071212",
                "\uFF11\uFF12\uFF11\uFF12\uFF11\uFF12-1212",
                "018190\u00A012365",
                "121212\u20131212"
            })
    void readsFullWidthDigitsAndTypographicSeparators(String text) {
        assertThat(NationalIds.in(text)).isNotEqualTo(NationalIds.Found.NOTHING);
    }
}
