// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.checking;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import org.bitstreamproject.verkstad.course.LocalizedJson;
import org.bitstreamproject.verkstad.exercise.calculation.Worked;
import org.bitstreamproject.verkstad.exercise.quiz.Figured;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** What holds in content of every kind: ids once in their list, limits the right way round, only numbers with a name. */
final class EveryContent {
    private static final Set<String> NAMING = Set.of("id", "sign", "number");

    private final Slips slips;
    private final Set<String> numbers;
    private final boolean figured;

    EveryContent(JsonObject content, Slips slips) {
        this.slips = slips;
        this.figured = content.containsKey("numbers");
        this.numbers = figured ? names(content) : Set.of();
    }

    /** Those that are given, and in a calculation those that are read off or worked out. */
    private static Set<String> names(JsonObject content) {
        var names = new HashSet<>(content.getJsonObject("numbers").keySet());
        if (content.containsKey("given")) {
            try {
                names.addAll(Worked.out(LocalizedJson.in(Language.EN, content))
                        .numbers()
                        .keySet());
                names.addAll(Worked.texts());
            } catch (RuntimeException toldElsewhere) {
                names.addAll(
                        content.containsKey("computed")
                                ? content.getJsonObject("computed").keySet()
                                : Set.of());
            }
        }
        return names;
    }

    void look(String place, JsonValue value) {
        if (value instanceof JsonObject object) {
            limits(place, object, "most");
            limits(place, object, "longest");
            object.forEach((name, under) -> look(place.isEmpty() ? name : place + "." + name, under));
        } else if (value instanceof JsonArray list) {
            once(place, list);
            for (var index = 0; index < list.size(); index++) {
                look(place + "[" + index + "]", list.get(index));
            }
        } else if (figured && value instanceof JsonString text) {
            Figured.NAME
                    .matcher(text.getString())
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !numbers.contains(name))
                    .forEach(name -> slips.known(place, name, numbers, "fault.unknown.number"));
        }
    }

    private void limits(String place, JsonObject object, String greatest) {
        var least = object.containsKey("least") ? Slips.number(object, "least") : null;
        var most = object.containsKey(greatest) ? Slips.number(object, greatest) : null;
        if (least != null && most != null && least.compareTo(most) > 0) {
            slips.add(
                    (place.isEmpty() ? "" : place + ".") + "least",
                    "fault.limits",
                    least.toPlainString(),
                    most.toPlainString());
        }
    }

    private void once(String place, JsonArray list) {
        var seen = new HashSet<String>();
        for (var index = 0; index < list.size(); index++) {
            if (list.get(index) instanceof JsonObject element) {
                for (var name : NAMING) {
                    var isSlipOfAQuestion = name.equals("number") && element.containsKey("text");
                    if (element.containsKey(name)
                            && !isSlipOfAQuestion
                            && !seen.add(name + " " + Slips.written(element.getOrDefault(name, JsonValue.NULL)))) {
                        slips.add(
                                place + "[" + index + "]." + name,
                                "fault.twice.named",
                                Slips.written(element.getOrDefault(name, JsonValue.NULL)));
                    }
                }
            }
        }
    }
}
