// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.shared.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeeingWordsTest {

    static Iterable<String> keys() {
        return SeeingWords.KEYS;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void hasEveryWordItWritesIntoThePage(String key) {
        assertThat(new Texts().has("seeing." + key)).isTrue();
    }
}
