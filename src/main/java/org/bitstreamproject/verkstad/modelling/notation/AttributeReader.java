// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.notation;

import static org.bitstreamproject.verkstad.modelling.notation.ModelReader.joined;
import static org.bitstreamproject.verkstad.modelling.notation.ModelReader.shown;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one node or edge; what is wrong with them joins the faults of the model. */
final class AttributeReader {
    private static final int MOST_PROPS = 30;
    private static final int LONGEST_VALUE = 2000;
    private static final Pattern PROP_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

    private final List<Fault> faults;

    AttributeReader(List<Fault> faults) {
        this.faults = faults;
    }

    Map<String, String> read(JsonObject json, String at, Map<String, PropRule> rules) {
        var props = new LinkedHashMap<String, String>();
        var value = json.get("props");
        if (value == null) {
            return props;
        }
        if (!(value instanceof JsonObject object)) {
            fault(at + ".props", "not-an-object");
            return props;
        }
        if (object.size() > MOST_PROPS) {
            fault(at + ".props", "too-many", object.size(), MOST_PROPS);
            return props;
        }
        object.forEach((name, given) -> prop(at + ".props." + shown(name), name, given, rules.get(name))
                .ifPresent(text -> props.put(name, text)));
        return props;
    }

    private Optional<String> prop(String at, String name, JsonValue given, @Nullable PropRule rule) {
        boolean isList = rule != null && rule.kind() == PropRule.Kind.LIST;
        var text = isList && given instanceof JsonArray array ? lines(array) : scalar(given);
        if (!PROP_NAME.matcher(name).matches() || text.isEmpty()) {
            fault(at, "not-a-value");
            return Optional.empty();
        }
        if (text.get().length() > LONGEST_VALUE) {
            fault(at, "too-long", LONGEST_VALUE);
            return Optional.empty();
        }
        if (text.get().isBlank()) {
            return Optional.empty();
        }
        // an attribute of a newer notation is kept as it came
        var accepted = rule == null ? text : rule.accept(text.get());
        if (accepted.isEmpty() && rule != null) {
            fault(at, rule.kind().code(), shown(text.get()), joined(rule.choices()));
        }
        return accepted;
    }

    private static Optional<String> lines(JsonArray array) {
        boolean texts = array.stream().allMatch(JsonString.class::isInstance);
        return texts
                ? Optional.of(array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .map(Labels::clean)
                        .collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    private static Optional<String> scalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(plain((JsonNumber) value));
            case TRUE -> Optional.of("true");
            case FALSE -> Optional.of("false");
            case NULL -> Optional.of("");
            case ARRAY, OBJECT -> Optional.empty();
        };
    }

    private static String plain(JsonNumber number) {
        var decimal = number.bigDecimalValue();
        // 1e999999999 written out would fill the memory
        return Math.abs((long) decimal.scale()) > ModelReader.SHOWN ? number.toString() : decimal.toPlainString();
    }

    private void fault(String where, String code, Object... args) {
        faults.add(Fault.of(where, code, args));
    }
}
