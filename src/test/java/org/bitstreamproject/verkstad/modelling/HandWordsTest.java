// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HandWordsTest {

    @Test
    void writesEveryWordOfTheHandIntoThePage() throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(HandWordsTest.class.getResourceAsStream("/messages/hand_sv.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }

        var held = words.stringPropertyNames().stream().map(key -> key.substring("hand.".length()));

        assertThat(held).containsExactlyInAnyOrderElementsOf(HandWords.KEYS);
    }
}
