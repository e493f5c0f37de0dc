// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/**
 * The model of a hunt as a drawing to point at. It says what the picture says and nothing more: no attribute that is not
 * drawn, no place by hand, no finding, and ids that tell nothing ({@link Veiled}).
 */
public final class HuntDrawing {

    private static final Set<String> OF_ELEMENT = Set.of("id", "type", "kind", "name", "x", "y", "width", "height");
    private static final Set<String> OF_LINE = Set.of("id", "type", "relation", "name", "source", "target", "ways");

    private HuntDrawing() {}

    public static String json(Hunt hunt, Words words) {
        var model = hunt.model();
        var all = DrawingJson.withoutNotation(model, Picture.drawing(model, words, Set.of()), words)
                .build();
        return Json.createObjectBuilder(all)
                .add("type", model.type().name())
                .add("elements", only(all.getJsonArray("elements"), OF_ELEMENT))
                .add("lines", only(all.getJsonArray("lines"), OF_LINE))
                .build()
                .toString();
    }

    /** How it went, place by place; for a page that shows the key. */
    public static String marks(Hunt hunt, Map<String, String> answers, Words words) {
        var marks = Json.createArrayBuilder();
        for (var error : hunt.key()) {
            marks.add(mark(hunt.at(error), hunt.isFound(error, answers) ? "found" : "missed", error.rule(), words));
        }
        for (int row : hunt.rows()) {
            if (!hunt.isRight(row, answers)) {
                var place = answers.getOrDefault(Hunt.place(row), Places.WHOLE);
                marks.add(mark(place, "wrong", answers.getOrDefault(Hunt.wrong(row), ""), words));
            }
        }
        return marks.build().toString();
    }

    private static JsonObject mark(String place, String state, String rule, Words words) {
        return Json.createObjectBuilder()
                .add("place", place)
                .add("state", state)
                .add("said", rule.isEmpty() ? "" : words.text("modelling.hunt.wrong." + rule))
                .build();
    }

    private static JsonArray only(JsonArray all, Set<String> members) {
        var kept = Json.createArrayBuilder();
        for (var each : all.getValuesAs(JsonObject.class)) {
            var some = Json.createObjectBuilder();
            each.forEach((name, value) -> {
                if (members.contains(name)) {
                    some.add(name, value);
                }
            });
            kept.add(some);
        }
        return kept.build();
    }
}
