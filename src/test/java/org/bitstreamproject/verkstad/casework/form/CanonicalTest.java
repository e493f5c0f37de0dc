// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.bitstreamproject.verkstad.shared.security.Sha256;
import org.junit.jupiter.api.Test;

/** One text and one hash for the same content, wherever it was made. */
class CanonicalTest {
    @Test
    void doesNotDependOnTheOrderOfNames() {
        assertThat(Canonical.text(json("{\"b\":[1,2],\"a\":{\"d\":null,\"c\":true}}")))
                .isEqualTo(Canonical.text(json("{ \"a\" : {\"c\":true, \"d\":null}, \"b\" : [1, 2] }")))
                .isEqualTo("{\"a\":{\"c\":true,\"d\":null},\"b\":[1,2]}");
    }

    @Test
    void keepsTheOrderOfAList() {
        assertThat(Canonical.text(json("{\"a\":[2,1]}"))).isNotEqualTo(Canonical.text(json("{\"a\":[1,2]}")));
    }

    @Test
    void writesEqualFiguresAlike() {
        assertThat(Canonical.text(json("{\"a\":1.50,\"b\":1e3,\"c\":0.0}")))
                .isEqualTo("{\"a\":1.5,\"b\":1000,\"c\":0}");
    }

    @Test
    void readsBackWhatItWrote() {
        var content = Json.createObjectBuilder()
                .add("text", "rad\n\"citat\" å ä ö æ ø 👍 \\ \u2028")
                .build();

        assertThat(json(Canonical.text(content))).isEqualTo(content);
    }

    /** The hash of the text in UTF-8, by sha256sum. */
    @Test
    void hashesAsEverybodyElseDoes() {
        assertThat(Sha256.of("{\"a\":\"å\"}"))
                .isEqualTo("65b5cfbfcfa650150de1554f3c1315785acf3ed6fa05ae1c2b79c1f117dc1e07");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
