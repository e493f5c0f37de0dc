// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.TypedNumber;

/**
 * What an attribute may hold.
 *
 * @param choices the allowed values when {@code kind} is CHOICE, else empty
 */
public record PropRule(Kind kind, List<String> choices) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public enum Kind {
        TEXT,
        NUMBER,
        PERCENT,
        YES_NO,
        CHOICE,
        /** Several short texts; kept as lines, in JSON an array. */
        LIST;

        /** The fault of a value that is none of this kind: {@code bad-number}. */
        public String code() {
            return "bad-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static PropRule parse(JsonValue json) {
        if (json.getValueType() == JsonValue.ValueType.ARRAY) {
            var choices = json.asJsonArray().stream().map(Metamodel::text).toList();
            return new PropRule(Kind.CHOICE, choices);
        }
        return new PropRule(Kind.valueOf(Metamodel.text(json)), List.of());
    }

    /** The value as it is stored, or empty when the attribute may not hold it. Numbers may use a comma and spaces. */
    public Optional<String> accept(String value) {
        return switch (kind) {
            case TEXT -> Optional.of(value.strip());
            case LIST -> Optional.of(String.join("\n", lines(value)));
            case CHOICE -> Optional.of(value).filter(choices::contains);
            case YES_NO -> Optional.of(value).filter(v -> v.equals("true") || v.equals("false"));
            case NUMBER -> number(value, LARGEST);
            case PERCENT -> number(value, HUNDRED);
        };
    }

    /** The texts of a LIST as it is kept. */
    public static List<String> lines(String kept) {
        return kept.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Optional<String> number(String value, BigDecimal most) {
        return TypedNumber.read(value)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.signum() >= 0 && number.compareTo(most) <= 0)
                .map(BigDecimal::toPlainString);
    }
}
