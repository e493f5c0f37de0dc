// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise.quiz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.exercise.quiz.Question.Option;

/**
 * A numbered part of the model that is drawn above the questions.
 *
 * @param number counted from 1, as it stands in the picture
 * @param name what the model calls it; of a relation, what it joins
 * @param kinds what it is, most exactly first: {@code EVENT.start}, {@code EVENT}
 */
public record Part(String id, int number, String name, List<String> kinds) {
    private static final String ASKED = "{part}";

    public Part {
        kinds = List.copyOf(kinds);
    }

    /** Those the content numbers, in order; none where it numbers none. @param told texts in one language */
    public static List<Part> in(JsonObject told) {
        if (!told.containsKey("parts")) {
            return List.of();
        }
        var parts = new ArrayList<Part>();
        for (var id : told.getJsonArray("parts").getValuesAs(JsonString.class)) {
            parts.add(of(told.getJsonObject("illustration"), id.getString(), parts.size() + 1));
        }
        return parts;
    }

    private static Part of(JsonObject model, String id, int number) {
        for (var node : elements(model, "nodes")) {
            if (node.getString("id").equals(id)) {
                return new Part(id, number, node.getString("label", ""), kinds(node));
            }
        }
        for (var edge : elements(model, "edges")) {
            if (edge.getString("id").equals(id)) {
                var ends = name(model, edge.getString("source")) + " → " + name(model, edge.getString("target"));
                return new Part(id, number, ends, kinds(edge));
            }
        }
        throw new IllegalArgumentException("no part " + id);
    }

    private static List<String> kinds(JsonObject element) {
        var type = element.getString("type");
        var kind = element.containsKey("props") ? element.getJsonObject("props").getString("kind", "") : "";
        return kind.isEmpty() ? List.of(type) : List.of(type + "." + kind, type);
    }

    private static String name(JsonObject model, String id) {
        return elements(model, "nodes").stream()
                .filter(node -> node.getString("id").equals(id))
                .map(node -> node.getString("label", ""))
                .findFirst()
                .orElse("");
    }

    private static List<JsonObject> elements(JsonObject model, String list) {
        return model.containsKey(list) ? model.getJsonArray(list).getValuesAs(JsonObject.class) : List.of();
    }

    /** Number and name, as they stand in a text: {@code 5 (Skylift)}. */
    public String told() {
        return name.isBlank() ? String.valueOf(number) : number + " (" + name + ")";
    }

    Option option() {
        return new Option(id, name.isBlank() ? String.valueOf(number) : number + " – " + name);
    }

    /** The question with this part's number and name in it. */
    JsonObject put(JsonObject question) {
        var put = Json.createObjectBuilder(question);
        Stream.of("text", "explanation")
                .forEach(name -> put.add(name, question.getString(name).replace(ASKED, told())));
        return put.build();
    }

    /** What may be chosen for it: where it is an element no relation, and the other way round. */
    List<Option> among(List<Option> options, JsonObject model) {
        var others = elements(model, isIn(model, "nodes") ? "edges" : "nodes").stream()
                .map(element -> element.getString("type"))
                .toList();
        return options.stream()
                .filter(option -> !others.contains(option.id().split("[.]")[0]))
                .toList();
    }

    private boolean isIn(JsonObject model, String list) {
        return elements(model, list).stream().anyMatch(element -> Objects.equals(element.getString("id"), id));
    }

    /** Id of the option that says what it is. */
    String right(List<Option> options) {
        return kinds.stream()
                .filter(kind -> Option.offered(options, kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option for " + id + ": " + kinds));
    }
}
