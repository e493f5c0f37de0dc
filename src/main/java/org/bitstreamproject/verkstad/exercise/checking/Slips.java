// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.course.ExerciseCheck.Slip;
import org.bitstreamproject.verkstad.shared.domain.Sentence;
import org.bitstreamproject.verkstad.shared.domain.Trouble;

/** Collects what is wrong, and looks into content. */
final class Slips {
    private static final int MOST_TOLD = 20;

    private final List<Slip> slips = new ArrayList<>();

    /** @param fault key of what is wrong */
    void add(String place, String fault, Object... args) {
        add(place, Trouble.of(fault, args));
    }

    void add(String place, Trouble trouble) {
        slips.add(new Slip(place, trouble));
    }

    /** A name that must be among those known. @param fault such as {@code fault.unknown.option} */
    void known(String place, String name, Collection<String> known, String fault) {
        if (!known.contains(name)) {
            slips.add(new Slip(place, Trouble.of(fault, name).or(told(known))));
        }
    }

    private static Optional<Sentence> told(Collection<String> known) {
        return known.isEmpty() || known.size() > MOST_TOLD
                ? Optional.empty()
                : Optional.of(Sentence.of("fault.near.known", String.join(", ", known)));
    }

    List<Slip> all() {
        return List.copyOf(slips);
    }

    // ---- looking ----

    static List<JsonObject> each(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray list ? list.getValuesAs(JsonObject.class) : List.of();
    }

    static List<String> texts(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray list
                ? list.stream().map(Slips::written).toList()
                : List.of();
    }

    static Set<String> ids(JsonObject object, String list) {
        var ids = new LinkedHashSet<String>();
        each(object, list).forEach(element -> ids.add(element.getString("id", "")));
        return ids;
    }

    static @org.jspecify.annotations.Nullable BigDecimal number(JsonObject object, String name) {
        var value = object.get(name);
        return value == null ? null : new BigDecimal(written(value));
    }

    static BigDecimal figure(JsonObject object, String name) {
        return Objects.requireNonNull(number(object, name), name);
    }

    static String written(JsonValue value) {
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? number.bigDecimalValue().toPlainString() : value.toString();
    }
}
