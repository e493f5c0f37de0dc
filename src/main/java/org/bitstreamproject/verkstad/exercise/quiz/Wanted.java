// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in content, which may be written with or without quotes. */
final class Wanted {
    private Wanted() {}

    static BigDecimal number(JsonValue value) {
        return value instanceof JsonNumber number
                ? number.bigDecimalValue()
                : new BigDecimal(((JsonString) value).getString());
    }

    static BigDecimal number(JsonObject object, String name) {
        var number = numberOrNull(object, name);
        if (number == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return number;
    }

    static @Nullable BigDecimal numberOrNull(JsonObject object, String name) {
        var value = object.get(name);
        return value == null ? null : number(value);
    }
}
