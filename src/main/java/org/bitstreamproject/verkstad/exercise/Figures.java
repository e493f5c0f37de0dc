// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures by name as they are stored beside an answer. Pure. */
final class Figures {
    /** As many characters as the column takes. */
    private static final int MOST = 4000;

    private Figures() {}

    /** @return null for none, and for more than the column takes: then the answer itself is read */
    static @Nullable String text(@Nullable Map<String, BigDecimal> figures) {
        if (figures == null) {
            return null;
        }
        var object = Json.createObjectBuilder();
        new TreeMap<>(figures).forEach(object::add);
        var text = object.build().toString();
        return text.length() > MOST ? null : text;
    }

    static Map<String, BigDecimal> parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var figures = new HashMap<String, BigDecimal>();
            reader.readObject().forEach((name, figure) -> figures.put(name, ((JsonNumber) figure).bigDecimalValue()));
            return figures;
        }
    }
}
