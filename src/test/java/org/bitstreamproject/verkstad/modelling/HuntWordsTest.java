// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HuntWordsTest {

    @Test
    void writesEveryWordOfTheHuntIntoThePage() throws IOException {
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(HuntWordsTest.class.getResourceAsStream("/messages/hunt_sv.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }

        var held = words.stringPropertyNames().stream().map(key -> key.substring("hunt.".length()));

        assertThat(held).containsExactlyInAnyOrderElementsOf(HuntWords.KEYS);
        assertThat(DrawingWords.KEYS).containsAll(HuntWords.OF_DRAWING);
    }
}
